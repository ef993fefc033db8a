import { create } from "zustand";
import { TOPICS } from "./content";
import { parseEther, type Wei } from "./money";

/** A goal's place in the contract is its index here. */
export interface Goal {
  title: string;
  target: Wei;
}

export interface Entry {
  id: number;
  goal: number;
  /** An address, or `me` for the demo account of this device. */
  who: string;
  amount: Wei;
  at: number;
}

const wei = (text: string): Wei => parseEther(text) ?? 0n;
const TARGETS = ["1.2", "0.8", "2", "0.5", "1.5", "3"].map(wei);
const ALLOWANCE = wei("2.5");

export const goals: Goal[] = TOPICS.map((title, index) => ({ title, target: TARGETS[index % TARGETS.length] ?? ALLOWANCE }));

/** Invented supporters, so that the first look has something to show. */
function opening(): Entry[] {
  const supporters = ["0x71c3…9f02", "0x0b5d…77aa", "0xe4a8…1c36"];
  const sums = ["0.35", "0.12", "0.4", "0.08", "0.22", "0.15", "0.3"];
  const hour = 3_600_000;
  return sums.map((sum, index) => ({
    id: index + 1,
    goal: index % Math.max(1, goals.length),
    who: supporters[index % supporters.length] ?? "",
    amount: wei(sum),
    at: Date.now() - (sums.length - index) * 5 * hour,
  }));
}

const STORE = "%%slug%%.ledger";

function restore(): Entry[] {
  try {
    const text = localStorage.getItem(STORE);
    if (!text) return opening();
    const rows = JSON.parse(text) as (Omit<Entry, "amount"> & { amount: string })[];
    return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  } catch {
    return opening();
  }
}

interface Ledger {
  entries: Entry[];
  pledge(goal: number, amount: Wei): void;
  takeBack(id: number): void;
  reset(): void;
}

/** The demo ledger: it lives on this device and moves no money. */
export const useLedger = create<Ledger>()((set) => ({
  entries: restore(),
  pledge: (goal, amount) =>
    set(({ entries }) => {
      const id = Math.max(0, ...entries.map((entry) => entry.id)) + 1;
      return { entries: [...entries, { id, goal, who: "me", amount, at: Date.now() }] };
    }),
  takeBack: (id) => set(({ entries }) => ({ entries: entries.filter((entry) => entry.id !== id) })),
  reset: () => set({ entries: opening() }),
}));

useLedger.subscribe(({ entries }) => {
  try {
    const rows = entries.map((entry) => ({ ...entry, amount: entry.amount.toString() }));
    localStorage.setItem(STORE, JSON.stringify(rows));
  } catch {
    // Without storage the demo starts afresh next time.
  }
});

export const sum = (entries: Entry[]): Wei => entries.reduce((total, entry) => total + entry.amount, 0n);
export const raisedFor = (entries: Entry[], goal: number) => sum(entries.filter((entry) => entry.goal === goal));
export const balance = (entries: Entry[]) => ALLOWANCE - sum(entries.filter((entry) => entry.who === "me"));
