/** Unsaved text, as it is kept over a restart. */
export interface Draft {
  path: string;
  /** The digest of the file that was edited. */
  digest: string;
  text: string;
  /** When it was kept, in milliseconds since the epoch. */
  at: number;
}

/** All drafts together have at most that many characters; a larger one is not kept at all. */
export const MAX_CHARACTERS = 1_500_000;

const PREFIX = "vectort.draft.";
const keyOf = (project: string, path: string) => `${PREFIX}${project}/${path}`;

/** Keeps a draft; the oldest give way. False when it could not be kept. */
export function keepDraft(storage: Storage, project: string, draft: Draft): boolean {
  const key = keyOf(project, draft.path);
  const { path: _path, ...rest } = draft;
  const value = JSON.stringify(rest);
  storage.removeItem(key);
  if (value.length > MAX_CHARACTERS) return false;
  const others = keysOf(storage, PREFIX).map((key) => {
    const value = storage.getItem(key) ?? "";
    return { key, size: value.length, at: parse(value)?.at ?? 0 };
  });
  others.sort((a, b) => a.at - b.at);
  let size = value.length + others.reduce((sum, other) => sum + other.size, 0);
  for (const other of others) {
    if (size <= MAX_CHARACTERS) break;
    storage.removeItem(other.key);
    size -= other.size;
  }
  try {
    storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (storage: Storage, project: string, path: string): void => storage.removeItem(keyOf(project, path));

/** The project's drafts, the oldest first. */
export function draftsOf(storage: Storage, project: string): Draft[] {
  const prefix = `${PREFIX}${project}/`;
  return keysOf(storage, prefix)
    .flatMap((key) => {
      const draft = parse(storage.getItem(key) ?? "");
      return draft ? [{ ...draft, path: key.slice(prefix.length) }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

function keysOf(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) => key.startsWith(prefix));
}

function parse(value: string): Omit<Draft, "path"> | null {
  try {
    const { digest, text, at } = JSON.parse(value) as Record<string, unknown>;
    return typeof digest === "string" && typeof text === "string" && typeof at === "number" ? { digest, text, at } : null;
  } catch {
    return null;
  }
}
