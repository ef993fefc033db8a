import { useSyncExternalStore } from "react";

import { parseRecent, withRecent } from "../../lib/recent";
import { store, stored } from "../../lib/stored";
import { EMPTY_DRAFT, parseDraft, type Draft } from "./draft";

const KEY = "composers";
/** How long typing rests before the draft is kept, in milliseconds. */
const QUIET = 300;

/** The next turn of a project, as it is being written. Outlives the screen and the window. */
export class Composer {
  #draft: Draft;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly project: string) {
    this.#draft = parseRecent(stored(KEY), parseDraft).find(([id]) => id === project)?.[1] ?? EMPTY_DRAFT;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): Draft => this.#draft;

  readonly change = (change: Partial<Draft> | ((draft: Draft) => Draft)): void => {
    this.#draft = typeof change === "function" ? change(this.#draft) : { ...this.#draft, ...change };
    for (const listener of this.#listeners) listener();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, QUIET);
  };

  /** Keeps it now: the window may be about to go. */
  readonly flush = (): void => {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    store(KEY, JSON.stringify(withRecent(parseRecent(stored(KEY), parseDraft), this.project, this.#draft)));
  };
}

const composers = new Map<string, Composer>();

/** The project's composer of this start. */
export function composerOf(project: string): Composer {
  let composer = composers.get(project);
  if (!composer) {
    composers.set(project, (composer = new Composer(project)));
    window.addEventListener("pagehide", composer.flush);
  }
  return composer;
}

/** The draft, followed, and how to change it. */
export function useComposer(project: string): [Draft, Composer["change"]] {
  const composer = composerOf(project);
  return [useSyncExternalStore(composer.subscribe, composer.snapshot), composer.change];
}
