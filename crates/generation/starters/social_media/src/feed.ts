import { text } from "./content";

/** A place in `text.people`, or the person at the keyboard. */
export type Author = number | "you";

export interface Reply {
  author: Author;
  body: string;
}

export interface Post extends Reply {
  id: string;
  topic: string;
  /** Milliseconds since 1970. */
  at: number;
  likes: number;
  liked: boolean;
  saved: boolean;
  replies: Reply[];
}

export interface Feed {
  /** Newest first. */
  posts: Post[];
  following: number[];
}

export type Action =
  | { type: "publish"; body: string; topic: string; at: number }
  | { type: "like" | "save" | "remove"; id: string }
  | { type: "reply"; id: string; body: string }
  | { type: "follow"; person: number };

export const maxLength = 280;

function patch(feed: Feed, id: string, change: (post: Post) => Partial<Post>): Feed {
  return { ...feed, posts: feed.posts.map((post) => (post.id === id ? { ...post, ...change(post) } : post)) };
}

export function update(feed: Feed, action: Action): Feed {
  switch (action.type) {
    case "publish": {
      const { body, topic, at } = action;
      const post: Post = { id: `you-${at}`, author: "you", body, topic, at, likes: 0, liked: false, saved: false, replies: [] };
      return { ...feed, posts: [post, ...feed.posts] };
    }
    case "like":
      return patch(feed, action.id, ({ liked, likes }) => ({ liked: !liked, likes: likes + (liked ? -1 : 1) }));
    case "save":
      return patch(feed, action.id, ({ saved }) => ({ saved: !saved }));
    case "reply":
      return patch(feed, action.id, ({ replies }) => ({ replies: [...replies, { author: "you", body: action.body }] }));
    case "remove":
      return { ...feed, posts: feed.posts.filter((post) => post.id !== action.id) };
    case "follow": {
      const { person } = action;
      const known = feed.following.includes(person);
      return { ...feed, following: known ? feed.following.filter((one) => one !== person) : [...feed.following, person] };
    }
  }
}

function samples(): Feed {
  const now = Date.now();
  const minutes = [7, 48, 190, 1500, 3100, 7300];
  return {
    following: [1],
    posts: text.posts.map((body, index) => ({
      id: `sample-${index}`,
      author: index % text.people.length,
      body,
      topic: text.topics[index % text.topics.length] ?? text.name,
      at: now - (minutes[index] ?? 9000) * 60_000,
      likes: (index * 17 + 12) % 60,
      liked: index === 1,
      saved: index === 2,
      replies: text.replies
        .filter((_, reply) => reply % text.posts.length === index)
        .map((reply, place) => ({ author: (index + place + 2) % text.people.length, body: reply })),
    })),
  };
}

function isFeed(value: unknown): value is Feed {
  return typeof value === "object" && value !== null
    && "posts" in value && Array.isArray(value.posts)
    && "following" in value && Array.isArray(value.following);
}

export function loadFeed(): Feed {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(text.key) ?? "null");
    return isFeed(stored) ? stored : samples();
  } catch {
    return samples();
  }
}

export function saveFeed(feed: Feed): void {
  try {
    localStorage.setItem(text.key, JSON.stringify(feed));
  } catch {
    // A full or forbidden storage must not stop the conversation.
  }
}
