import { Search } from "lucide-react";
import { useState } from "react";
import { columns, useBoard, type Card } from "./board";
import { Column } from "./Column";
import { content, lang } from "./content";
import { UndoBar } from "./UndoBar";

const percent = new Intl.NumberFormat(lang, { style: "percent" });

export function App() {
  const cards = useBoard((board) => board.cards);
  const [query, setQuery] = useState("");
  const [label, setLabel] = useState<string | null>(null);

  const wanted = query.trim().toLocaleLowerCase(lang);
  const matches = (card: Card) =>
    (label === null || card.label === label) &&
    card.title.toLocaleLowerCase(lang).includes(wanted);
  const shown = cards.filter(matches);

  return (
    <>
      <header className="bar">
        <div className="heading">
          <h1>{content.title}</h1>
          <p>{content.description}</p>
        </div>
        <Progress cards={cards} />
        <label className="search">
          <Search size={16} aria-hidden />
          <input
            type="search"
            placeholder={content.search}
            aria-label={content.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
      </header>

      <div className="labels" role="group" aria-label={content.labels}>
        <LabelButton text={content.allLabels} active={label === null} onPick={() => setLabel(null)} />
        {content.topics.map((topic) => (
          <LabelButton key={topic} text={topic} active={label === topic} onPick={() => setLabel(topic)} />
        ))}
      </div>

      <main className="board">
        {columns.map((id) => (
          <Column
            key={id}
            id={id}
            cards={shown.filter((card) => card.column === id)}
            newLabel={label ?? content.topics[0] ?? content.title}
            emptyText={shown.length === cards.length ? content.empty : content.noMatch}
          />
        ))}
      </main>

      <footer className="hint">{content.hint}</footer>
      <UndoBar />
    </>
  );
}

function LabelButton(props: { text: string; active: boolean; onPick: () => void }) {
  return (
    <button type="button" aria-pressed={props.active} onClick={props.onPick}>
      {props.text}
    </button>
  );
}

function Progress({ cards }: { cards: Card[] }) {
  const done = cards.filter((card) => card.column === "done").length;
  const share = cards.length === 0 ? 0 : done / cards.length;
  return (
    <div className="progress">
      <span>{content.progress}</span>
      <progress value={share} max={1} aria-label={content.progress} />
      <output>{percent.format(share)}</output>
    </div>
  );
}
