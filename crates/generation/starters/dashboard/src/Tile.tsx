import { TrendingDown, TrendingUp } from "lucide-react";
import { label } from "./content";
import type { Metric } from "./data";
import { change, full } from "./format";

interface TileProps {
  metric: Metric;
  now: number;
  before: number;
  active: boolean;
  onPick: () => void;
}

/** A headline figure; pressing it shows its history in the chart. */
export function Tile({ metric, now, before, active, onPick }: TileProps) {
  const delta = before === 0 ? 0 : now / before - 1;
  const Arrow = delta < 0 ? TrendingDown : TrendingUp;
  return (
    <button type="button" className="panel tile" aria-pressed={active} onClick={onPick}>
      <span className="what">{label[metric]}</span>
      <span className="figure">{full(metric, now)}</span>
      <span className={delta < 0 ? "delta down" : "delta up"}>
        <Arrow size={16} aria-hidden /> <b dir="ltr">{change.format(delta)}</b> <span>{label.change}</span>
      </span>
    </button>
  );
}
