import type { AttemptReport } from "../../api/generated/AttemptReport";
import type { RunFile } from "../../api/generated/RunFile";
import type { RunView } from "../../api/generated/RunView";

/** How long a run has taken, in milliseconds. The host tells it with each change; between two of them the clock goes on. */
export function elapsed(view: { elapsed_ms: number; end: string | null }, receivedAt: number, now: number): number {
  return view.end === null ? view.elapsed_ms + Math.max(0, now - receivedAt) : view.elapsed_ms;
}

/** "14.2 s", "2 min 5 s": tenths only below a minute. While it ticks, tenths are noise and left out. */
export function duration(ms: number, language: string, ticking = false): string {
  const unit = (value: number, name: "minute" | "second", digits = 0) =>
    new Intl.NumberFormat(language, {
      style: "unit",
      unit: name,
      unitDisplay: "short",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  if (ms < 59_950) return ticking ? unit(Math.floor(ms / 1_000), "second") : unit(ms / 1_000, "second", 1);
  const seconds = ticking ? Math.floor(ms / 1_000) : Math.round(ms / 1_000);
  return `${unit(Math.floor(seconds / 60), "minute")} ${unit(seconds % 60, "second")}`;
}

/** Millionths of a US dollar as money: cents where they say something, else up to four digits. */
export function money(microusd: number, language: string): string {
  const usd = microusd / 1_000_000;
  const digits = usd === 0 || usd >= 0.1 ? 2 : 4;
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(usd);
}

/** The providers' own names, the same in every language. */
const PROVIDERS: Record<string, string> = { openai: "OpenAI", anthropic: "Anthropic", gemini: "Gemini" };

/** A provider's name, or null where it has none of its own (a local server, the starter). */
export const providerName = (id: string): string | null => PROVIDERS[id] ?? null;

export interface FailedCall {
  provider: string;
  /** A kebab-case code with a message `attempt-<reason>`. */
  reason: string;
  /** Who was asked after it; null when it was the last one. */
  next: string | null;
}

/** The calls that failed, each with the provider that was asked after it. */
export function failedCalls(attempts: AttemptReport[], now: Pick<RunView, "provider" | "end">): FailedCall[] {
  return attempts.flatMap((attempt, index) => {
    if (attempt.error === null) return [];
    // The last call's successor is not over: it is the one that is asked now.
    const asked = attempts[index + 1]?.provider ?? (now.end === null ? now.provider : null);
    const starter = index === attempts.length - 1 && now.provider === "starter" ? "starter" : null;
    const next = asked ?? starter;
    return [{ provider: attempt.provider, reason: attempt.error, next: next === attempt.provider ? null : next }];
  });
}

/** Rows that are rendered of a run's files: never so many that a frame is lost. */
export const MAX_ROWS = 200;

/** The files to show: all that still arrive, and the latest of the others. */
export function shownFiles(files: RunFile[]): { shown: RunFile[]; hidden: number } {
  const hidden = Math.max(0, files.length - MAX_ROWS);
  if (hidden === 0) return { shown: files, hidden };
  const arriving = files.slice(0, hidden).filter((file) => file.state === "arriving");
  const shown = [...arriving, ...files.slice(hidden)].slice(-MAX_ROWS);
  return { shown, hidden };
}
