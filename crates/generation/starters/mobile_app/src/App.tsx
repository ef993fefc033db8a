import { ChartNoAxesColumn, CircleCheck, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { content } from "./content";
import { day, useHabits, type Habit } from "./habits";
import { AddSheet } from "./screens/AddSheet";
import { Progress } from "./screens/Progress";
import { Today } from "./screens/Today";

type Tab = "today" | "progress";

export function App() {
  const [habits, dispatch] = useHabits();
  const [tab, setTab] = useState<Tab>("today");
  const [removed, setRemoved] = useState<{ habit: Habit; at: number } | null>(null);
  const sheet = useRef<HTMLDialogElement>(null);

  function remove(habit: Habit) {
    setRemoved({ habit, at: habits.indexOf(habit) });
    dispatch({ type: "remove", id: habit.id });
  }

  function undo() {
    if (removed) dispatch({ type: "add", ...removed });
    setRemoved(null);
  }

  return (
    <div className="phone">
      <main id="screen">
        {tab === "today" ? (
          <Today habits={habits} onToggle={(id) => dispatch({ type: "toggle", id, day: day() })} onRemove={remove} />
        ) : (
          <Progress habits={habits} onToggle={(id, day) => dispatch({ type: "toggle", id, day })} />
        )}
      </main>

      {removed && (
        <div className="toast" role="status">
          <span>
            {content.removed} · <bdi>{removed.habit.name}</bdi>
          </span>
          <button type="button" onClick={undo}>
            {content.undo}
          </button>
        </div>
      )}

      <nav className="tabs">
        <button type="button" aria-current={tab === "today" ? "page" : undefined} onClick={() => setTab("today")}>
          <CircleCheck aria-hidden size={22} />
          {content.today}
        </button>
        <button type="button" className="plus" aria-label={content.add} onClick={() => sheet.current?.showModal()}>
          <Plus aria-hidden size={26} />
        </button>
        <button type="button" aria-current={tab === "progress" ? "page" : undefined} onClick={() => setTab("progress")}>
          <ChartNoAxesColumn aria-hidden size={22} />
          {content.progress}
        </button>
      </nav>

      <AddSheet
        ref={sheet}
        onAdd={(habit) => {
          dispatch({ type: "add", habit });
          setTab("today");
        }}
      />
    </div>
  );
}
