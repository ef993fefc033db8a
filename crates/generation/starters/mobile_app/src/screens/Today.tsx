import { Check, Flame, X } from "lucide-react";
import { useRef, type CSSProperties, type MouseEvent, type PointerEvent } from "react";
import { content } from "../content";
import { dateOf, day, streak, type Habit } from "../habits";

const longDate = new Intl.DateTimeFormat(content.lang, { weekday: "long", day: "numeric", month: "long" });
const percent = new Intl.NumberFormat(content.lang, { style: "percent" });
const number = new Intl.NumberFormat(content.lang);

interface Props {
  habits: Habit[];
  onToggle: (id: string) => void;
  onRemove: (habit: Habit) => void;
}

export function Today({ habits, onToggle, onRemove }: Props) {
  const done = habits.filter((habit) => habit.done.includes(day())).length;
  const share = habits.length ? done / habits.length : 0;

  return (
    <>
      <header className="hero">
        <div>
          <p>{longDate.format(dateOf(0))}</p>
          <h1>{content.title}</h1>
          <p>
            {content.doneToday} · {number.format(done)} / {number.format(habits.length)}
          </p>
        </div>
        <Ring share={share} />
      </header>

      {habits.length === 0 ? (
        <div className="empty">
          <h2>{content.emptyTitle}</h2>
          <p>{content.emptyHint}</p>
        </div>
      ) : (
        <>
          <ul className="habits">
            {habits.map((habit) => (
              <Row key={habit.id} habit={habit} onToggle={onToggle} onRemove={onRemove} />
            ))}
          </ul>
          <p className="hint">{content.swipeHint}</p>
        </>
      )}
    </>
  );
}

function Ring({ share }: { share: number }) {
  return (
    <svg className="ring" viewBox="0 0 100 100" role="img" aria-label={percent.format(share)}>
      <circle cx="50" cy="50" r="42" />
      <circle className="value" cx="50" cy="50" r="42" pathLength="100" strokeDasharray={`${share * 100} 100`} />
      <text x="50" y="57" textAnchor="middle">
        {percent.format(share)}
      </text>
    </svg>
  );
}

/** How far a finger must travel sideways before it counts as a swipe, in CSS pixels. */
const SWIPE = 72;

function Row({ habit, onToggle, onRemove }: { habit: Habit } & Omit<Props, "habits">) {
  const row = useRef<HTMLLIElement>(null);
  const start = useRef<number | null>(null);
  const swiped = useRef(false);
  const done = habit.done.includes(day());
  const days = streak(habit);

  function drag(event: PointerEvent) {
    if (start.current === null) return;
    const moved = Math.max(-120, Math.min(120, event.clientX - start.current));
    row.current?.style.setProperty("--drag", `${moved}px`);
  }

  function drop(event: PointerEvent) {
    if (start.current === null) return;
    const moved = event.clientX - start.current;
    start.current = null;
    swiped.current = Math.abs(moved) > SWIPE;
    row.current?.style.removeProperty("--drag");
    if (swiped.current) onToggle(habit.id);
  }

  /** A swipe that ends over the checkbox is followed by a click, which must not undo it. */
  function swallowClick(event: MouseEvent) {
    if (swiped.current) event.stopPropagation();
    swiped.current = false;
  }

  return (
    <li
      ref={row}
      className="habit"
      data-done={done}
      style={{ "--hue": habit.hue } as CSSProperties}
      onClickCapture={swallowClick}
      onPointerDown={(event) => {
        start.current = event.clientX;
        swiped.current = false;
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onPointerLeave={drop}
    >
      <button type="button" role="checkbox" aria-checked={done} className="tick" onClick={() => onToggle(habit.id)}>
        <span className="box">{done && <Check aria-hidden size={18} strokeWidth={3} />}</span>
        <span className="name">{habit.name}</span>
      </button>
      <span className="streak" title={content.streak}>
        <Flame aria-hidden size={16} />
        <span className="hidden">{content.streak}: </span>
        {number.format(days)}
      </span>
      <button
        type="button"
        className="remove"
        aria-label={`${content.remove}: ${habit.name}`}
        onClick={() => onRemove(habit)}
      >
        <X aria-hidden size={16} />
      </button>
    </li>
  );
}
