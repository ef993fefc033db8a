export interface Counter {
  id: string;
  name: string;
  count: number;
}

export interface Saved {
  /** Local day of the counts, `YYYY-MM-DD`. */
  day: string;
  counts: Record<string, number>;
}

export const fresh = (topics: readonly string[]): Counter[] =>
  topics.map((name, index) => ({ id: `topic-${index}`, name, count: 0 }));

/** No counter goes below zero. */
export const changed = (counters: Counter[], id: string, by: number): Counter[] =>
  counters.map((counter) => (counter.id === id ? { ...counter, count: Math.max(0, counter.count + by) } : counter));

export const total = (counters: readonly Counter[]): number =>
  counters.reduce((sum, counter) => sum + counter.count, 0);

export function localDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export const toSaved = (counters: readonly Counter[], day: string): Saved => ({
  day,
  counts: Object.fromEntries(counters.map(({ id, count }) => [id, count])),
});

/** Yesterday's counts, and anything that is not ours, begin anew. */
export function fromSaved(text: string | null, topics: readonly string[], day: string): Counter[] {
  try {
    const saved = JSON.parse(text ?? "null") as Partial<Saved> | null;
    if (saved?.day !== day) return fresh(topics);
    return fresh(topics).map((counter) => {
      const count = saved.counts?.[counter.id];
      return { ...counter, count: typeof count === "number" && count > 0 ? Math.floor(count) : 0 };
    });
  } catch {
    return fresh(topics);
  }
}
