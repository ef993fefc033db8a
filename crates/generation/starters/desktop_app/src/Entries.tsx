import { projects, words } from "./content";
import { hours, time, weekday } from "./format";
import { length, midnight, type Entry, type Timesheet } from "./timesheet";

interface Props {
  sheet: Timesheet;
  now: number;
  onNote: (id: number, note: string) => void;
  onAgain: (entry: Entry) => void;
  onRemove: (id: number) => void;
}

/** Older entries are in the report. */
const LATEST = 6;

export function Entries({ sheet, now, onNote, onAgain, onRemove }: Props) {
  const dawn = midnight(now);
  const shown = sheet.entries.slice(0, LATEST);

  return (
    <section className="entries">
      <h2>{words.entries}</h2>
      {shown.length === 0 && <p>{words.none}</p>}
      <ul>
        {shown.map((entry) => (
          <li key={entry.id} className={`p${entry.project % 6}`}>
            <span className="span">
              {entry.start < dawn && `${weekday.format(entry.start)} `}
              {time.format(entry.start)}
            </span>
            <span className="what">
              <input
                aria-label={words.what}
                value={entry.note}
                placeholder={words.untitled}
                onChange={(event) => onNote(entry.id, event.target.value)}
              />
              <small>{projects[entry.project]}</small>
            </span>
            <span className="length">{hours(length(entry, now))}</span>
            <span className="row-actions">
              {entry.end !== undefined && (
                <button type="button" onClick={() => onAgain(entry)} aria-label={`${words.again}: ${entry.note}`} title={words.again}>
                  <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M3 1.5v9l7-4.5z" /></svg>
                </button>
              )}
              <button type="button" onClick={() => onRemove(entry.id)} aria-label={`${words.remove}: ${entry.note}`} title={words.remove}>
                <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" /></svg>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
