import { projects, words } from "./content";

export interface Entry {
  id: number;
  project: number;
  note: string;
  /** Milliseconds since the epoch; `end` is absent while the clock runs. */
  start: number;
  end?: number;
}

export interface Timesheet {
  entries: Entry[];
}

export type Change =
  | { do: "start"; project: number; note: string; now: number }
  | { do: "stop"; now: number }
  | { do: "note"; id: number; note: string }
  | { do: "remove"; id: number };

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const running = (sheet: Timesheet) => sheet.entries.find((entry) => entry.end === undefined);
export const length = (entry: Entry, now: number) => Math.max(0, (entry.end ?? now) - entry.start);

export function midnight(now: number, daysBack = 0): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysBack).getTime();
}

/** Time per project within a day, in milliseconds, in the order of `projects`. */
export function perProject(sheet: Timesheet, from: number, now: number): number[] {
  return projects.map((_, project) =>
    sheet.entries
      .filter((entry) => entry.project === project && entry.start >= from && entry.start < from + DAY)
      .reduce((sum, entry) => sum + length(entry, now), 0),
  );
}

export function change(sheet: Timesheet, step: Change): Timesheet {
  switch (step.do) {
    case "start": {
      const stopped = change(sheet, { do: "stop", now: step.now });
      const entry = { id: step.now, project: step.project, note: step.note, start: step.now };
      return { entries: [entry, ...stopped.entries] };
    }
    case "stop":
      return { entries: sheet.entries.map((entry) => (entry.end === undefined ? { ...entry, end: step.now } : entry)) };
    case "note":
      return { entries: sheet.entries.map((entry) => (entry.id === step.id ? { ...entry, note: step.note } : entry)) };
    case "remove":
      return { entries: sheet.entries.filter((entry) => entry.id !== step.id) };
  }
}

/** RFC 4180, with a leading quote where a spreadsheet would otherwise run a formula. */
export function toCsv(sheet: Timesheet, now: number): string {
  const cell = (value: string) => `"${(/^[=+\-@]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  const rows = sheet.entries.map((entry) => [
    projects[entry.project] ?? "",
    entry.note,
    new Date(entry.start).toISOString(),
    new Date(entry.end ?? now).toISOString(),
  ]);
  const header = [words.project, words.what, words.from, words.to];
  return [header, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** A week of work up to now, without a running clock. */
function sample(now: number): Timesheet {
  const entries: Entry[] = [];
  for (let back = 6; back >= 0; back -= 1) {
    const blocks = [[8.5, 70], [10.25, 95], [13.5, 55 + back * 9], [15.25, 40 + ((back * 37) % 60)]] as const;
    blocks.forEach(([hour, minutes], block) => {
      const start = midnight(now, back) + hour * 60 * MINUTE;
      const end = start + minutes * MINUTE;
      if (end > now || (back + block) % 5 === 4) return;
      const kind = back * 2 + block;
      entries.unshift({
        id: start,
        project: kind % projects.length,
        note: words.samples[kind % words.samples.length] ?? "",
        start,
        end,
      });
    });
  }
  return { entries };
}

const STORE = "%%slug%%.timesheet";

export function load(): Timesheet {
  try {
    const saved = localStorage.getItem(STORE);
    if (saved) return JSON.parse(saved) as Timesheet;
  } catch {
    // Fall through to the sample week.
  }
  return sample(Date.now());
}

export function store(sheet: Timesheet): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(sheet));
  } catch {
    // The clock still runs; only the next start forgets.
  }
}
