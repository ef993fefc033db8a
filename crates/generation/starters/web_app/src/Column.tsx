import { Plus } from "lucide-react";
import { useState, type DragEvent, type SubmitEvent } from "react";
import { useBoard, type Card, type ColumnId } from "./board";
import { content, lang } from "./content";
import { TaskCard } from "./TaskCard";

interface ColumnProps {
  id: ColumnId;
  cards: Card[];
  newLabel: string;
  emptyText: string;
}

const count = new Intl.NumberFormat(lang);

export function Column({ id, cards, newLabel, emptyText }: ColumnProps) {
  const move = useBoard((board) => board.move);
  const [over, setOver] = useState(false);
  const name = content.columns[id];

  function drop(event: DragEvent<HTMLElement>) {
    event.preventDefault();
    setOver(false);
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-card]") : null;
    move(event.dataTransfer.getData("text/plain"), id, target?.dataset.card);
  }

  return (
    <section
      className={over ? "column over" : "column"}
      aria-label={name}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className={id}>
        {name}
        <span>{count.format(cards.length)}</span>
      </h2>
      {cards.length === 0 && <p className="empty">{emptyText}</p>}
      <ul>
        {cards.map((card) => (
          <TaskCard key={card.id} card={card} />
        ))}
      </ul>
      <AddCard column={id} label={newLabel} />
    </section>
  );
}

function AddCard({ column, label }: { column: ColumnId; label: string }) {
  const add = useBoard((board) => board.add);
  const [title, setTitle] = useState<string | null>(null);
  const name = `${content.addTo} ${content.columns[column]}`;

  if (title === null) {
    return (
      <button type="button" className="add" aria-label={name} onClick={() => setTitle("")}>
        <Plus size={16} aria-hidden /> {content.addCard}
      </button>
    );
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!title?.trim()) return;
    add(column, title.trim(), label);
    setTitle("");
  }

  return (
    <form className="composer" onSubmit={submit} onKeyDown={(event) => event.key === "Escape" && setTitle(null)}>
      <input
        autoFocus
        required
        maxLength={120}
        placeholder={content.newCard}
        aria-label={name}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <button type="submit" className="primary">{content.save}</button>
      <button type="button" onClick={() => setTitle(null)}>{content.cancel}</button>
    </form>
  );
}
