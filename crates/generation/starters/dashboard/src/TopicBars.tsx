import { sum, type Metric, type Sample } from "./data";
import { full } from "./format";

interface TopicBarsProps {
  rows: readonly Sample[];
  metric: Metric;
  topic: string | null;
  onPick: (topic: string | null) => void;
}

/** Bars that are buttons: a keyboard reaches them, which the bars of a drawn chart do not allow. */
export function TopicBars({ rows, metric, topic, onPick }: TopicBarsProps) {
  const names = [...new Set(rows.map((row) => row.topic))];
  const bars = names
    .map((name) => ({ name, value: sum(rows.filter((row) => row.topic === name))[metric] }))
    .toSorted((a, b) => b.value - a.value);
  const longest = Math.max(1, ...bars.map((bar) => bar.value));

  return (
    <ul className="bars">
      {bars.map(({ name, value }) => (
        <li key={name}>
          <button type="button" aria-pressed={name === topic} onClick={() => onPick(name === topic ? null : name)}>
            <span>{name}</span>
            <b>{full(metric, value)}</b>
            <i style={{ inlineSize: `${(value / longest) * 100}%` }} />
          </button>
        </li>
      ))}
    </ul>
  );
}
