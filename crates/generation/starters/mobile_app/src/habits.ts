import { useEffect, useReducer } from "react";
import { content } from "./content";

export interface Habit {
  id: string;
  name: string;
  /** Hue of the habit's colour, 0–359. */
  hue: number;
  /** Local days, as `YYYY-MM-DD`, on which it was done. */
  done: string[];
}

export type Action =
  | { type: "toggle"; id: string; day: string }
  | { type: "add"; habit: Habit; at?: number }
  | { type: "remove"; id: string };

export const HUES = [%%hue%%, 12, 38, 158, 212, 285] as const;

/** The local calendar day `offset` days from today; never UTC, or evenings would count for tomorrow. */
export function day(offset = 0): string {
  const date = dateOf(offset);
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export function dateOf(offset: number): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset);
}

/** Days in a row up to today; a day that is not over yet does not break it. */
export function streak(habit: Habit): number {
  const done = new Set(habit.done);
  let offset = done.has(day()) ? 0 : -1;
  let length = 0;
  while (done.has(day(offset))) {
    length += 1;
    offset -= 1;
  }
  return length;
}

const insert = (habits: Habit[], at: number, habit: Habit) => [...habits.slice(0, at), habit, ...habits.slice(at)];

function reduce(habits: Habit[], action: Action): Habit[] {
  switch (action.type) {
    case "toggle":
      return habits.map((habit) => {
        if (habit.id !== action.id) return habit;
        const without = habit.done.filter((done) => done !== action.day);
        const wasDone = without.length < habit.done.length;
        return { ...habit, done: wasDone ? without : [...without, action.day] };
      });
    case "add":
      return insert(habits, action.at ?? habits.length, action.habit);
    case "remove":
      return habits.filter((habit) => habit.id !== action.id);
  }
}

/** Four weeks of believable history, the same at every first start. */
function sample(): Habit[] {
  return content.topics.slice(0, 5).map((name, row) => ({
    id: `sample-${row}`,
    name,
    hue: HUES[row % HUES.length] ?? 0,
    done: Array.from({ length: 28 }, (_, back) => back)
      .filter((back) => (back === 0 ? row === 1 : (back * (row + 3) + row) % (5 - (row % 3)) !== 0))
      .map((back) => day(-back)),
  }));
}

const STORE = "%%slug%%.habits";

function load(): Habit[] {
  try {
    const stored = localStorage.getItem(STORE);
    return stored ? (JSON.parse(stored) as Habit[]) : sample();
  } catch {
    return sample();
  }
}

export function useHabits() {
  const [habits, dispatch] = useReducer(reduce, null, load);
  useEffect(() => {
    try {
      localStorage.setItem(STORE, JSON.stringify(habits));
    } catch {
      // Private windows may refuse storage; the app still works until it is closed.
    }
  }, [habits]);
  return [habits, dispatch] as const;
}
