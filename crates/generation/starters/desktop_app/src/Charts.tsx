import { projects, words } from "./content";
import { hours, time, weekday } from "./format";
import { DAY, length, midnight, perProject, type Timesheet } from "./timesheet";

interface Props {
  sheet: Timesheet;
  now: number;
}

const TICKS = [0, 6, 12, 18];

/** Today from midnight to midnight; each block is an entry at its place. */
export function DayBar({ sheet, now }: Props) {
  const dawn = midnight(now);
  const share = (milliseconds: number) => `${(100 * milliseconds) / DAY}%`;
  const today = sheet.entries.filter((entry) => entry.start >= dawn);

  return (
    <section className="daybar" aria-label={words.day}>
      {TICKS.map((hour) => (
        <span key={hour} className="tick" style={{ insetInlineStart: share(hour * (DAY / 24)) }}>
          {time.format(dawn + hour * (DAY / 24))}
        </span>
      ))}
      {today.map((entry) => (
        <span
          key={entry.id}
          className={`block p${entry.project % 6}`}
          title={`${projects[entry.project]} · ${entry.note} · ${hours(length(entry, now))}`}
          style={{ insetInlineStart: share(entry.start - dawn), inlineSize: share(length(entry, now)) }}
        />
      ))}
      <span className="now" style={{ insetInlineStart: share(now - dawn) }} />
    </section>
  );
}

/** The last seven days, stacked by project. */
export function WeekChart({ sheet, now }: Props) {
  const days = [6, 5, 4, 3, 2, 1, 0].map((back) => {
    const from = midnight(now, back);
    const parts = perProject(sheet, from, now);
    return { from, parts, total: parts.reduce((sum, part) => sum + part, 0) };
  });
  const tallest = Math.max(DAY / 24, ...days.map((day) => day.total));

  return (
    <section className="week">
      <h2>{words.week}</h2>
      <ol>
        {days.map(({ from, parts, total }) => (
          <li key={from}>
            <span className="amount">{total > 0 && hours(total)}</span>
            <span className="stack" style={{ blockSize: `${(100 * total) / tallest}%` }}>
              {parts.map((part, project) =>
                part > 0 ? <span key={project} className={`p${project % 6}`} style={{ flexGrow: part }} /> : null,
              )}
            </span>
            <span className="label">{weekday.format(from)}</span>
          </li>
        ))}
      </ol>
      <p>
        {words.total} <strong>{hours(days.reduce((sum, day) => sum + day.total, 0))}</strong>
      </p>
    </section>
  );
}
