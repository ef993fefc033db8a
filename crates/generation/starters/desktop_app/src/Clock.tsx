import clsx from "clsx";
import { useState } from "react";
import { projects, words } from "./content";
import { clock } from "./format";
import { length, type Entry } from "./timesheet";
import { shortcut, useShortcut } from "./useShortcut";

interface Props {
  current: Entry | undefined;
  now: number;
  onStart: (project: number, note: string) => void;
  onStop: () => void;
}

export function Clock({ current, now, onStart, onStop }: Props) {
  const [note, setNote] = useState("");
  const [picked, setPicked] = useState(0);
  const project = current?.project ?? picked;

  function toggle() {
    if (current) onStop();
    else onStart(picked, note.trim());
    setNote("");
  }
  useShortcut("Enter", toggle);

  function pick(choice: number) {
    setPicked(choice);
    if (current && current.project !== choice) onStart(choice, note.trim());
  }

  return (
    <section className={clsx("clock", current && "running")}>
      <output className="digits" aria-live="off">
        {clock(current ? length(current, now) : 0)}
      </output>
      <div className="controls">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            toggle();
          }}
        >
          <input
            aria-label={words.what}
            placeholder={current ? current.note || words.untitled : words.what}
            value={note}
            disabled={current !== undefined}
            onChange={(event) => setNote(event.target.value)}
          />
          <button type="submit" title={shortcut("Enter")}>{current ? words.stop : words.start}</button>
        </form>
        <div className="projects" role="radiogroup" aria-label={words.project}>
          {projects.map((name, index) => (
            <label key={name} className={clsx("tag", `p${index % 6}`)}>
              <input type="radio" name="project" checked={index === project} onChange={() => pick(index)} />
              {name}
            </label>
          ))}
        </div>
      </div>
      {!current && <p className="idle">{words.idle}</p>}
    </section>
  );
}
