import type { CSSProperties } from "react";
import { highest, SIDE } from "./board";
import { content } from "./content";
import { useGame } from "./useGame";
import { useSwipe } from "./useSwipe";

const number = new Intl.NumberFormat(content.lang, { useGrouping: false });
const FIRST_STAGE = 32;

export function App() {
  const { game, best, canUndo, over, act } = useGame();
  const swipe = useSwipe(act);
  const top = highest(game);
  const stages = content.stages.map((name, index) => ({ name, value: FIRST_STAGE * 2 ** index }));
  const next = stages.find((stage) => stage.value > top);

  return (
    <main className="table">
      <header>
        <h1>{content.name}</h1>
        <p>{content.description}</p>
      </header>

      <dl className="scores">
        <div>
          <dt>{content.score}</dt>
          <dd>{number.format(game.score)}</dd>
        </div>
        <div>
          <dt>{content.best}</dt>
          <dd>{number.format(best)}</dd>
        </div>
      </dl>

      {/* Directions on the board are those of the hand, in every script. */}
      <div className="board" dir="ltr" role="application" aria-label={content.board} tabIndex={0} {...swipe}>
        {Array.from({ length: SIDE * SIDE }, (_, cell) => (
          <span key={cell} className="cell" />
        ))}
        {/* In the order of their age, so that React moves tiles instead of rebuilding them. */}
        {[...game.tiles]
          .sort((a, b) => a.id - b.id)
          .map(({ id, value, row, column, merged }) => (
            <span key={id} className="slot" style={{ "--row": row, "--column": column } as CSSProperties}>
              <span
                key={value}
                className={merged ? "tile merged" : "tile"}
                data-power={Math.min(12, Math.log2(value))}
                data-length={String(value).length}
              >
                {number.format(value)}
              </span>
            </span>
          ))}
        {over && (
          <div className="over" dir="%%dir%%" role="alert">
            <strong>{content.over}</strong>
            <span>{content.overHint}</span>
          </div>
        )}
      </div>

      <div className="buttons">
        <button type="button" disabled={!canUndo} onClick={() => act("undo")}>
          {content.undo}
        </button>
        <button type="button" className="strong" onClick={() => act("restart")}>
          {content.restart}
        </button>
      </div>

      <ol className="stages">
        {stages.map(({ name, value }) => (
          <li key={value} data-state={top >= value ? "reached" : next?.value === value ? "next" : "ahead"}>
            <span>{number.format(value)}</span>
            {name}
          </li>
        ))}
      </ol>
      <p className="hint" role="status">
        {next ? `${content.next}: ${next.name} (${number.format(next.value)})` : content.reached}
      </p>
      <p className="hint">{content.how}</p>
    </main>
  );
}
