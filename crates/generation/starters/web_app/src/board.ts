import { create } from "zustand";
import { content, storageKey } from "./content";

export const columns = ["todo", "doing", "done"] as const;
export type ColumnId = (typeof columns)[number];

export interface Card {
  id: string;
  title: string;
  label: string;
  column: ColumnId;
  /** Calendar day, `YYYY-MM-DD`. */
  due: string;
}

interface Board {
  /** In display order; a column shows its cards in the order found here. */
  cards: Card[];
  removed: { card: Card; index: number } | null;
  add(column: ColumnId, title: string, label: string): void;
  move(id: string, column: ColumnId, beforeId?: string): void;
  nudge(id: string, step: -1 | 1): void;
  remove(id: string): void;
  undo(): void;
  forgetRemoved(): void;
}

// `crypto.randomUUID` is missing where a page is served over plain http.
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
}

function samples(): Card[] {
  const places: ColumnId[] = ["doing", "todo", "todo", "doing", "todo", "done", "done"];
  return content.tasks.map((title, index) => ({
    id: newId(),
    title,
    label: content.topics[index % content.topics.length] ?? content.title,
    column: places[index % places.length] ?? "todo",
    due: inDays(index * 2 + 1),
  }));
}

function isCard(value: unknown): value is Card {
  return typeof value === "object" && value !== null && "id" in value && "title" in value
    && "column" in value && columns.some((column) => column === value.column);
}

function load(): Card[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    if (Array.isArray(saved) && saved.every(isCard)) return saved;
  } catch {
    // Unreadable or forbidden storage: begin with the samples.
  }
  return samples();
}

/** Takes a card out and puts it back before `beforeId`, or after every other card. */
function place(cards: Card[], id: string, column: ColumnId, beforeId?: string): Card[] {
  const card = cards.find((other) => other.id === id);
  if (!card || id === beforeId) return cards;
  const rest = cards.filter((other) => other.id !== id);
  const found = rest.findIndex((other) => other.id === beforeId);
  return rest.toSpliced(found === -1 ? rest.length : found, 0, { ...card, column });
}

export const useBoard = create<Board>()((set) => ({
  cards: load(),
  removed: null,
  add: (column, title, label) =>
    set(({ cards }) => ({
      cards: [...cards, { id: newId(), title, label, column, due: inDays(7) }],
    })),
  move: (id, column, beforeId) => set(({ cards }) => ({ cards: place(cards, id, column, beforeId) })),
  nudge: (id, step) =>
    set(({ cards }) => {
      const card = cards.find((other) => other.id === id);
      const column = card && columns[columns.indexOf(card.column) + step];
      return column ? { cards: place(cards, id, column) } : {};
    }),
  remove: (id) =>
    set(({ cards }) => {
      const index = cards.findIndex((card) => card.id === id);
      const card = cards[index];
      return card ? { cards: cards.toSpliced(index, 1), removed: { card, index } } : {};
    }),
  undo: () =>
    set(({ cards, removed }) =>
      removed ? { cards: cards.toSpliced(removed.index, 0, removed.card), removed: null } : {},
    ),
  forgetRemoved: () => set({ removed: null }),
}));

useBoard.subscribe(({ cards }) => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(cards));
  } catch {
    // Without storage the board still works for this visit.
  }
});
