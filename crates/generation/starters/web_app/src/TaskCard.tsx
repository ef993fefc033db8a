import { CalendarDays, Trash2 } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { useBoard, type Card } from "./board";
import { content, lang } from "./content";

const day = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short" });

export function TaskCard({ card }: { card: Card }) {
  const { nudge, remove } = useBoard.getState();
  const [dragged, setDragged] = useState(false);

  // The card changes its column, so React builds a new element: give it the focus back.
  function moveByKey(event: KeyboardEvent<HTMLLIElement>) {
    const toEnd = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const toStart = toEnd === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    if (event.key !== toEnd && event.key !== toStart) return;
    event.preventDefault();
    nudge(card.id, event.key === toEnd ? 1 : -1);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${card.id}"]`)?.focus());
  }

  return (
    <li
      className={dragged ? "card dragged" : "card"}
      data-card={card.id}
      draggable
      tabIndex={0}
      onKeyDown={moveByKey}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", card.id);
        event.dataTransfer.effectAllowed = "move";
        setDragged(true);
      }}
      onDragEnd={() => setDragged(false)}
    >
      <p>{card.title}</p>
      <div className="meta">
        <span className="label">{card.label}</span>
        <time dateTime={card.due} title={content.due}>
          <CalendarDays size={14} aria-hidden /> {day.format(new Date(`${card.due}T12:00`))}
        </time>
        <button type="button" aria-label={`${content.remove} · ${card.title}`} onClick={() => remove(card.id)}>
          <Trash2 size={14} aria-hidden />
        </button>
      </div>
    </li>
  );
}
