import { startOfDay, subDays } from "date-fns";
import { label, sources, topics } from "./content";

export const metrics = ["visitors", "signups", "revenue"] as const;
export type Metric = (typeof metrics)[number];
export type Figures = Record<Metric, number>;

export const ranges = [7, 30, 90] as const;
export type Range = (typeof ranges)[number];

/** One day of one topic from one source. */
export interface Sample extends Figures {
  /** Whole days before today. */
  daysAgo: number;
  topic: string;
  source: string;
}

const names = topics.length > 0 ? topics : [label.name];

/** Looks like chance but is the same at every load: sums of waves with unrelated periods. */
function wobble(seed: number, day: number): number {
  return 1 + 0.22 * Math.sin(day / 2.3 + seed * 1.7) + 0.16 * Math.sin(day / 7.1 + seed * 4.1) + 0.1 * Math.sin(day * 1.9 + seed);
}

function sample(daysAgo: number, topic: number, source: number): Sample {
  const growth = 1.35 - daysAgo / 260;
  const weekend = [0, 6].includes(subDays(new Date(), daysAgo).getDay()) ? 0.72 : 1;
  const base = 240 / (topic + 1.4) / (source + 1);
  const visitors = Math.round(base * growth * weekend * wobble(topic * 3 + source, daysAgo));
  const signups = Math.round(visitors * (0.05 + 0.015 * source) * wobble(topic + 9, daysAgo));
  return {
    daysAgo,
    topic: names[topic] ?? label.name,
    source: sources[source] ?? "",
    visitors,
    signups,
    revenue: signups * (18 + 7 * topic),
  };
}

// Twice the longest range, so that every period has one before it to compare with.
const samples: Sample[] = Array.from({ length: 180 }, (_, daysAgo) =>
  names.flatMap((_name, topic) => sources.map((_source, source) => sample(daysAgo, topic, source))),
).flat();

export function sum(rows: readonly Sample[]): Figures {
  const total: Figures = { visitors: 0, signups: 0, revenue: 0 };
  for (const row of rows) for (const metric of metrics) total[metric] += row[metric];
  return total;
}

export interface Period {
  current: Sample[];
  previous: Sample[];
}

/** The samples of the last `range` days and of as many before them, of one topic or of all. */
export function period(range: Range, topic: string | null): Period {
  const wanted = samples.filter((row) => topic === null || row.topic === topic);
  return {
    current: wanted.filter((row) => row.daysAgo < range),
    previous: wanted.filter((row) => row.daysAgo >= range && row.daysAgo < range * 2),
  };
}

export interface Point {
  date: Date;
  now: number;
  before: number;
}

/** One point a day, oldest first, beside the day one period earlier. */
export function series({ current, previous }: Period, range: Range, metric: Metric): Point[] {
  const today = startOfDay(new Date());
  const points = Array.from({ length: range }, (_, index): Point => ({ date: subDays(today, range - 1 - index), now: 0, before: 0 }));
  for (const row of current) add(points[range - 1 - row.daysAgo], "now", row[metric]);
  for (const row of previous) add(points[range * 2 - 1 - row.daysAgo], "before", row[metric]);
  return points;
}

function add(point: Point | undefined, key: "now" | "before", value: number): void {
  if (point) point[key] += value;
}

export interface Row extends Figures {
  topic: string;
  source: string;
  rate: number;
}

export function table(rows: readonly Sample[]): Row[] {
  const groups = new Map<string, Sample[]>();
  for (const row of rows) {
    const key = `${row.topic}\n${row.source}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const total = sum(group);
    return [{ topic: first.topic, source: first.source, ...total, rate: total.signups / Math.max(1, total.visitors) }];
  });
}
