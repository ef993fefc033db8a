import { useState, type SubmitEvent } from "react";
import { text } from "./content";
import { maxLength } from "./feed";
import { Face } from "./Face";

const number = new Intl.NumberFormat(text.lang);

interface ComposerProps {
  topic: string;
  onPublish: (body: string, topic: string) => void;
}

export function Composer({ topic, onPublish }: ComposerProps) {
  const [body, setBody] = useState("");
  const [about, setAbout] = useState(topic);
  const left = maxLength - body.length;
  const ready = body.trim() !== "" && left >= 0;

  function publish(event: SubmitEvent) {
    event.preventDefault();
    if (!ready) return;
    onPublish(body.trim(), about);
    setBody("");
  }

  return (
    <form className="composer" onSubmit={publish}>
      <Face author="you" />
      <textarea
        rows={body.length > 80 ? 4 : 2}
        placeholder={text.prompt}
        aria-label={text.prompt}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className="row">
        <label>
          <span>{text.topic}</span>
          <select value={about} onChange={(event) => setAbout(event.target.value)}>
            {text.topics.map((name) => <option key={name} value={name}>#{name}</option>)}
          </select>
        </label>
        <output className={left < 0 ? "over" : undefined}>{text.left} {number.format(left)}</output>
        <button type="submit" className="pill" disabled={!ready}>{text.publish}</button>
      </div>
    </form>
  );
}
