import { useEffect, useReducer, useState } from "react";
import { words } from "./content";
import { Clock } from "./Clock";
import { DayBar, WeekChart } from "./Charts";
import { Entries } from "./Entries";
import { date } from "./format";
import { saveReport } from "./host";
import { shortcut, useShortcut } from "./useShortcut";
import { change, load, running, store, toCsv } from "./timesheet";

/** The time, redrawn each second while a clock runs and each half minute otherwise. */
function useNow(fast: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), fast ? 1000 : 30_000);
    return () => clearInterval(timer);
  }, [fast]);
  return now;
}

export function Timesheets() {
  const [sheet, dispatch] = useReducer(change, null, load);
  const current = running(sheet);
  const now = useNow(current !== undefined);
  const [message, setMessage] = useState("");

  useEffect(() => store(sheet), [sheet]);

  async function report() {
    try {
      const place = await saveReport(`%%slug%%-${new Date(now).toISOString().slice(0, 10)}`, toCsv(sheet, now));
      setMessage(`${words.written} ${place}`);
    } catch (error) {
      setMessage(`${words.failed} ${String(error)}`);
    }
  }

  useShortcut("s", () => void report());

  return (
    <div className="sheet">
      <header className="masthead">
        <h1>{words.title}</h1>
        <p>{words.tagline}</p>
        <button type="button" title={shortcut("S")} onClick={report}>
          {words.report}
        </button>
      </header>
      <Clock
        current={current}
        now={now}
        onStart={(project, note) => dispatch({ do: "start", project, note, now: Date.now() })}
        onStop={() => dispatch({ do: "stop", now: Date.now() })}
      />
      <p className="today">{date.format(now)}</p>
      <DayBar sheet={sheet} now={now} />
      <div className="columns">
        <Entries
          sheet={sheet}
          now={now}
          onNote={(id, note) => dispatch({ do: "note", id, note })}
          onAgain={({ project, note }) => dispatch({ do: "start", project, note, now: Date.now() })}
          onRemove={(id) => dispatch({ do: "remove", id })}
        />
        <WeekChart sheet={sheet} now={now} />
      </div>
      <p className="message" role="status">
        {message}
      </p>
    </div>
  );
}
