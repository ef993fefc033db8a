import { Bookmark, Hash, House } from "lucide-react";
import { useEffect, useReducer, useState, type ReactNode } from "react";
import { clsx } from "clsx";
import { Composer } from "./Composer";
import { text } from "./content";
import { loadFeed, saveFeed, update, type Post } from "./feed";
import { Face, nameOf } from "./Face";
import { PostCard } from "./PostCard";

type View = { kind: "home" } | { kind: "saved" } | { kind: "topic"; topic: string };

function inView(view: View): (post: Post) => boolean {
  switch (view.kind) {
    case "home": return () => true;
    case "saved": return (post) => post.saved;
    case "topic": return (post) => post.topic === view.topic;
  }
}

export function App() {
  const [feed, dispatch] = useReducer(update, null, loadFeed);
  const [view, setView] = useState<View>({ kind: "home" });
  useEffect(() => saveFeed(feed), [feed]);

  const posts = feed.posts.filter(inView(view));
  const topic = view.kind === "topic" ? view.topic : text.topics[0] ?? text.name;

  return (
    <div className="page">
      <nav aria-label={text.name}>
        <p className="logo">{text.name}</p>
        <Tab active={view.kind === "home"} icon={<House size={20} />} onOpen={() => setView({ kind: "home" })}>{text.home}</Tab>
        <Tab active={view.kind === "saved"} icon={<Bookmark size={20} />} onOpen={() => setView({ kind: "saved" })}>{text.saved}</Tab>
        <h2>{text.topicsTitle}</h2>
        {text.topics.map((name) => (
          <Tab
            key={name}
            active={view.kind === "topic" && view.topic === name}
            icon={<Hash size={20} />}
            onOpen={() => setView({ kind: "topic", topic: name })}
          >
            {name}
          </Tab>
        ))}
      </nav>

      <main>
        <h1>{view.kind === "topic" ? `#${view.topic}` : text[view.kind]}</h1>
        {view.kind !== "saved" && (
          <Composer
            key={topic}
            topic={topic}
            onPublish={(body, about) => dispatch({ type: "publish", body, topic: about, at: Date.now() })}
          />
        )}
        {posts.length === 0 && <p className="void">{view.kind === "saved" ? text.nothingSaved : text.nothingHere}</p>}
        {posts.map((post) => <PostCard key={post.id} post={post} dispatch={dispatch} />)}
      </main>

      <aside>
        <section>
          <h2>{text.name}</h2>
          <p>{text.about}</p>
        </section>
        <section>
          <h2>{text.suggestions}</h2>
          {text.people.slice(0, 4).map((name, person) => {
            const followed = feed.following.includes(person);
            return (
              <div className="person" key={name}>
                <Face author={person} />
                <b>{nameOf(person)}</b>
                <button
                  type="button"
                  className={clsx("pill", followed && "quiet")}
                  aria-pressed={followed}
                  aria-label={`${text.follow} · ${name}`}
                  onClick={() => dispatch({ type: "follow", person })}
                >
                  {followed ? text.following : text.follow}
                </button>
              </div>
            );
          })}
        </section>
      </aside>
    </div>
  );
}

interface TabProps {
  active: boolean;
  icon: ReactNode;
  onOpen: () => void;
  children: string;
}

function Tab({ active, icon, onOpen, children }: TabProps) {
  return (
    <button type="button" className={clsx("tab", active && "active")} aria-current={active ? "page" : undefined} onClick={onOpen}>
      <span aria-hidden>{icon}</span>
      <span>{children}</span>
    </button>
  );
}
