import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { label, rightToLeft } from "./content";
import type { Metric, Point } from "./data";
import { compact, day, full } from "./format";

const axis = { stroke: "var(--quiet)", tickLine: false, axisLine: false, fontSize: 12 };

export function Trend({ points, metric }: { points: Point[]; metric: Metric }) {
  return (
    <div className="chart" dir="ltr">
      <ResponsiveContainer initialDimension={{ width: 640, height: 300 }}>
        <ComposedChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 8 }} title={label[metric]}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis {...axis} dataKey="date" reversed={rightToLeft} minTickGap={40} tickFormatter={(date: Date) => day.format(date)} />
          <YAxis {...axis} width={48} orientation={rightToLeft ? "right" : "left"} tickFormatter={compact} />
          <Tooltip
            cursor={{ stroke: "var(--quiet)", strokeDasharray: "3 3" }}
            content={({ active, payload }) => {
              const point: unknown = active ? payload[0]?.payload : undefined;
              return isPoint(point) ? <Hint point={point} metric={metric} /> : null;
            }}
          />
          <Line dataKey="before" stroke="var(--quiet)" strokeDasharray="4 4" dot={false} isAnimationActive={false} />
          <Area dataKey="now" type="monotone" stroke="var(--accent)" strokeWidth={2} fill="var(--accent)" fillOpacity={0.14} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

function isPoint(value: unknown): value is Point {
  return typeof value === "object" && value !== null && "date" in value && "now" in value && "before" in value;
}

function Hint({ point, metric }: { point: Point; metric: Metric }) {
  return (
    <dl className="hint" dir="auto">
      <dt>{day.format(point.date)}</dt>
      <dd>{label.now} <b>{full(metric, point.now)}</b></dd>
      <dd>{label.before} <b>{full(metric, point.before)}</b></dd>
    </dl>
  );
}
