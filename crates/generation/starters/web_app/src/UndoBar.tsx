import { useEffect } from "react";
import { useBoard } from "./board";
import { content } from "./content";

/** Removing never asks first; for a while it can be taken back instead. */
export function UndoBar() {
  const { removed, undo, forgetRemoved } = useBoard();

  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(forgetRemoved, 8000);
    return () => clearTimeout(timer);
  }, [removed, forgetRemoved]);

  return (
    <div role="status">
      {removed && (
        <div className="undo">
          <span>{content.removed} · {removed.card.title}</span>
          <button type="button" onClick={undo}>{content.undo}</button>
          <button type="button" onClick={forgetRemoved} aria-label={content.dismiss}>×</button>
        </div>
      )}
    </div>
  );
}
