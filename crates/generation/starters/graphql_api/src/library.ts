import { content } from "./content.ts";

export interface Topic {
  id: string;
  name: string;
}

export interface Idea {
  id: string;
  title: string;
  topicId: string;
  votes: number;
  createdAt: string;
}

/** A refusal that the caller may read; any other error stays inside the server. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: "NOT_FOUND" | "BAD_INPUT",
  ) {
    super(message);
  }
}

const LONGEST_TITLE = 120;

/** The data, in memory: replace this class to keep it in a database. */
export class Library {
  readonly topics: readonly Topic[] = content.topics.map((name, index) => ({ id: `t${index + 1}`, name }));
  readonly #ideas = new Map<string, Idea>();
  #lastId = 0;

  constructor(readonly now: () => Date = () => new Date()) {
    for (const topic of this.topics) this.add(topic.id, `${content.starter} ${topic.name}`);
  }

  topic(id: string): Topic {
    return this.topics.find((topic) => topic.id === id) ?? refuse();
  }

  idea(id: string): Idea {
    return this.#ideas.get(id) ?? refuse();
  }

  /** Most votes first, then newest first. */
  ideas(topicId?: string | null): Idea[] {
    return [...this.#ideas.values()]
      .filter((idea) => !topicId || idea.topicId === topicId)
      .sort((a, b) => b.votes - a.votes || Number(b.id) - Number(a.id));
  }

  add(topicId: string, title: string): Idea {
    const trimmed = title.trim();
    if (trimmed === "") throw new Refusal(content.emptyTitle, "BAD_INPUT");
    if ([...trimmed].length > LONGEST_TITLE) throw new Refusal(content.longTitle, "BAD_INPUT");
    const idea: Idea = {
      id: String(++this.#lastId),
      title: trimmed,
      topicId: this.topic(topicId).id,
      votes: 0,
      createdAt: this.now().toISOString(),
    };
    this.#ideas.set(idea.id, idea);
    return idea;
  }

  vote(id: string): Idea {
    const idea = this.idea(id);
    idea.votes += 1;
    return idea;
  }

  remove(id: string): Idea {
    const idea = this.idea(id);
    this.#ideas.delete(id);
    return idea;
  }
}

function refuse(): never {
  throw new Refusal(content.notFound, "NOT_FOUND");
}
