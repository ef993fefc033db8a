/** What is kept by project, the one changed last first. */
export type Recent<T> = [id: string, value: T][];

/** Projects of which something is kept. */
const MAX_PROJECTS = 100;

/** What was stored; whatever is no such list is empty. */
export function parseRecent<T>(text: string | null, parse: (value: unknown) => T): Recent<T> {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  if (!Array.isArray(stored)) return [];
  return stored
    .filter((it): it is [string, unknown] => Array.isArray(it) && typeof it[0] === "string")
    .map(([id, value]) => [id, parse(value)]);
}

/** The same list with a project's value in front, and no longer than it may be. */
export function withRecent<T>(list: Recent<T>, id: string, value: T): Recent<T> {
  const entry: [string, T] = [id, value];
  return [entry, ...list.filter(([other]) => other !== id)].slice(0, MAX_PROJECTS);
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
