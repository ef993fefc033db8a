import { useEffect, useRef, useSyncExternalStore } from "react";

import type { ActionId } from "../api/generated/ActionId";
import { ACTIONS } from "./keys";

interface Entry {
  run(): void;
  enabled: boolean;
}

/** What is registered for each action; the last one that is enabled answers. */
const entries = new Map<ActionId, Entry[]>();
const listeners = new Set<() => void>();
let enabledNow: readonly ActionId[] = [];

const answering = (id: ActionId): Entry | undefined => entries.get(id)?.findLast((entry) => entry.enabled);

function changed(): void {
  enabledNow = ACTIONS.filter((id) => answering(id));
  for (const listener of listeners) listener();
}

function register(id: ActionId, entry: Entry): () => void {
  entries.set(id, [...(entries.get(id) ?? []), entry]);
  changed();
  return () => {
    entries.set(id, (entries.get(id) ?? []).filter((other) => other !== entry));
    changed();
  };
}

/**
 * Answers an action for as long as the component is there. Shortcut, native menu and palette then
 * reach it; where several components answer one, the last that is enabled does.
 */
export function useAction(id: ActionId, handler: () => void, enabled = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => register(id, { run: () => latest.current(), enabled }), [id, enabled]);
}

/** The actions that something answers now, in the palette's order. */
export const useEnabledActions = (): readonly ActionId[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => enabledNow,
  );

type Source = "keys" | "menu" | "page";
let last: { id: ActionId; source: Source; at: number } | undefined;

/** Keys that both the native menu and the page hear come twice within this many milliseconds. */
const TWICE = 150;

/** Runs the action; false when nothing answers it. */
export function runAction(id: ActionId, source: Source = "page"): boolean {
  const entry = answering(id);
  if (!entry) return false;
  const at = performance.now();
  const again = last?.id === id && last.source !== source && at - last.at < TWICE;
  last = { id, source, at };
  if (!again || source === "page") entry.run();
  return true;
}
