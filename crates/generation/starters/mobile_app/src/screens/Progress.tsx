import type { CSSProperties } from "react";
import { content } from "../content";
import { dateOf, day, streak, type Habit } from "../habits";

const WEEKS = 4;
const offsets = Array.from({ length: WEEKS * 7 }, (_, cell) => cell - WEEKS * 7 + 1);
const cellDate = new Intl.DateTimeFormat(content.lang, { weekday: "short", day: "numeric", month: "short" });
const number = new Intl.NumberFormat(content.lang);

interface Props {
  habits: Habit[];
  onToggle: (id: string, day: string) => void;
}

/** Four weeks at a glance. A tap on a day mends what was forgotten. */
export function Progress({ habits, onToggle }: Props) {
  const best = habits.reduce((longest, habit) => Math.max(longest, streak(habit)), 0);

  return (
    <>
      <header className="hero plain">
        <div>
          <p>{content.lastWeeks}</p>
          <h1>{content.progress}</h1>
        </div>
        <p className="figure">
          <strong>{number.format(best)}</strong>
          {content.bestStreak}
        </p>
      </header>

      {habits.map((habit) => (
        <section className="history" key={habit.id} style={{ "--hue": habit.hue } as CSSProperties}>
          <h2>{habit.name}</h2>
          <div className="grid">
            {offsets.map((offset) => {
              const key = day(offset);
              const done = habit.done.includes(key);
              const label = `${habit.name}, ${cellDate.format(dateOf(offset))}`;
              return (
                <button
                  key={key}
                  type="button"
                  aria-label={label}
                  aria-pressed={done}
                  title={cellDate.format(dateOf(offset))}
                  onClick={() => onToggle(habit.id, key)}
                />
              );
            })}
          </div>
        </section>
      ))}
    </>
  );
}
