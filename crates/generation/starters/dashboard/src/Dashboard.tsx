import { useMemo, useState } from "react";
import { label } from "./content";
import { metrics, period, ranges, series, sum, table, type Metric, type Range } from "./data";
import { Details } from "./Details";
import { inDays } from "./format";
import { Tile } from "./Tile";
import { TopicBars } from "./TopicBars";
import { Trend } from "./Trend";

export function Dashboard() {
  const [range, setRange] = useState<Range>(30);
  const [metric, setMetric] = useState<Metric>("visitors");
  const [topic, setTopic] = useState<string | null>(null);

  const everything = useMemo(() => period(range, null), [range]);
  const chosen = useMemo(() => period(range, topic), [range, topic]);
  const points = useMemo(() => series(chosen, range, metric), [chosen, range, metric]);
  const now = sum(chosen.current);
  const before = sum(chosen.previous);

  return (
    <div className="grid">
      <header>
        <div>
          <h1>{label.name}</h1>
          <p>{label.description}</p>
        </div>
        <div className="ranges" role="group" aria-label={label.range}>
          {ranges.map((days) => (
            <button key={days} type="button" aria-pressed={days === range} onClick={() => setRange(days)}>
              {inDays(days)}
            </button>
          ))}
        </div>
      </header>

      {metrics.map((one) => (
        <Tile key={one} metric={one} now={now[one]} before={before[one]} active={one === metric} onPick={() => setMetric(one)} />
      ))}

      <section className="panel trend">
        <h2>{label[metric]} <small>{topic ?? label.trend}</small></h2>
        <Trend points={points} metric={metric} />
      </section>

      <section className="panel topics">
        <h2>{label.byTopic} <small>{label.pick}</small></h2>
        <TopicBars rows={everything.current} metric={metric} topic={topic} onPick={setTopic} />
        {topic !== null && <button type="button" onClick={() => setTopic(null)}>{label.showAll}</button>}
      </section>

      <Details rows={table(chosen.current)} />
      <footer>{label.sample}</footer>
    </div>
  );
}
