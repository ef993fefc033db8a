import { clsx } from "clsx";
import { Bookmark, Heart, MessageCircle, Trash2, type LucideIcon } from "lucide-react";
import { useState, type Dispatch, type SubmitEvent } from "react";
import { text } from "./content";
import type { Action, Post, Reply } from "./feed";
import { Face, nameOf } from "./Face";

const number = new Intl.NumberFormat(text.lang);
const relative = new Intl.RelativeTimeFormat(text.lang, { numeric: "auto", style: "short" });

function ago(at: number): string {
  const minutes = Math.round((Date.now() - at) / 60_000);
  if (minutes < 60) return relative.format(-minutes, "minute");
  if (minutes < 1440) return relative.format(-Math.round(minutes / 60), "hour");
  return relative.format(-Math.round(minutes / 1440), "day");
}

export function PostCard({ post, dispatch }: { post: Post; dispatch: Dispatch<Action> }) {
  const [open, setOpen] = useState(false);
  const { id } = post;

  return (
    <article>
      <div className="byline">
        <Face author={post.author} />
        <b>{nameOf(post.author)}</b>
        <time dateTime={new Date(post.at).toISOString()}>{ago(post.at)}</time>
        <span className="tag">#{post.topic}</span>
      </div>
      <p className="body">{post.body}</p>
      <div className="actions">
        <Toggle icon={Heart} name={text.like} on={post.liked} count={post.likes} onClick={() => dispatch({ type: "like", id })} />
        <Toggle icon={MessageCircle} name={text.reply} expands on={open} count={post.replies.length} onClick={() => setOpen(!open)} />
        <Toggle icon={Bookmark} name={text.save} on={post.saved} onClick={() => dispatch({ type: "save", id })} />
        {post.author === "you" && (
          <button type="button" aria-label={text.remove} onClick={() => dispatch({ type: "remove", id })}>
            <Trash2 size={18} aria-hidden />
          </button>
        )}
      </div>
      {open && <Replies replies={post.replies} onSend={(body) => dispatch({ type: "reply", id, body })} />}
    </article>
  );
}

interface ToggleProps {
  icon: LucideIcon;
  name: string;
  on: boolean;
  count?: number;
  /** Opens something below instead of being pressed in. */
  expands?: boolean;
  onClick: () => void;
}

function Toggle({ icon: Icon, name, on, count, expands = false, onClick }: ToggleProps) {
  const state = expands ? { "aria-expanded": on } : { "aria-pressed": on };
  return (
    <button type="button" className={clsx(on && "on")} aria-label={name} onClick={onClick} {...state}>
      <Icon size={18} aria-hidden fill={on && !expands ? "currentColor" : "none"} />
      {count !== undefined && <span>{number.format(count)}</span>}
    </button>
  );
}

function Replies({ replies, onSend }: { replies: Reply[]; onSend: (body: string) => void }) {
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = String(new FormData(event.currentTarget).get("body")).trim();
    event.currentTarget.reset();
    if (body) onSend(body);
  }

  return (
    <div className="replies">
      {replies.map(({ author, body }, index) => (
        <div className="reply" key={index}>
          <Face author={author} />
          <p><b>{nameOf(author)}</b><br />{body}</p>
        </div>
      ))}
      <form onSubmit={send}>
        <input name="body" autoFocus autoComplete="off" maxLength={280} placeholder={text.writeReply} aria-label={text.writeReply} />
        <button type="submit" className="pill">{text.send}</button>
      </form>
    </div>
  );
}
