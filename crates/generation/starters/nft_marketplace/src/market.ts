import { useEffect, useState } from "react";
import { series } from "./content.ts";
import { random } from "./random.ts";

export interface Work {
  number: number;
  seed: number;
  title: string;
  series: string;
  /** Hundredths of a demo coin: whole numbers, so that sums are exact. */
  price: number;
  bid: number;
  owned: boolean;
  favourite: boolean;
  /** What happened to it, latest first. */
  history: { what: "bid" | "bought" | "sold"; amount: number; at: number }[];
}

export interface Market {
  purse: number;
  works: Work[];
}

const WORKS = 16;

function opening(): Market {
  const next = random(%%hue%% * 7919 + 20);
  const works = Array.from({ length: WORKS }, (_, index): Work => {
    const group = series[index % series.length] ?? "";
    const price = 20 + Math.floor(next() * 180);
    return {
      number: index + 1,
      seed: Math.floor(next() * 2 ** 30) * 4 + (index + Math.floor(index / 4)) % 4,
      title: `${group} ${roman(Math.floor(index / Math.max(1, series.length)) + 1)}`,
      series: group,
      price,
      bid: Math.floor(price * (0.4 + next() * 0.4)),
      owned: index === 5,
      favourite: false,
      history: [],
    };
  });
  return { purse: 500, works };
}

function roman(value: number): string {
  return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][value - 1] ?? `${value}`;
}

/** Buying takes the price; the work leaves the market. Null when the purse is too light. */
export function buy(market: Market, number: number): Market | null {
  const work = find(market, number);
  if (!work || work.owned || work.price > market.purse) return null;
  return update({ ...market, purse: market.purse - work.price }, number, "bought", work.price, { owned: true });
}

/** A bid is a promise: it must beat the highest and fit the purse, and takes nothing yet. */
export function bid(market: Market, number: number, amount: number): Market | "low" | "poor" {
  const work = find(market, number);
  if (!work || work.owned || amount <= work.bid) return "low";
  if (amount > market.purse) return "poor";
  if (amount >= work.price) return buy(market, number) ?? "poor";
  return update(market, number, "bid", amount, { bid: amount });
}

/** Selling goes to the highest bidder at once. */
export function sell(market: Market, number: number): Market {
  const work = find(market, number);
  if (!work?.owned) return market;
  return update({ ...market, purse: market.purse + work.bid }, number, "sold", work.bid, { owned: false });
}

export function toggleFavourite(market: Market, number: number): Market {
  const works = market.works.map((work) => (work.number === number ? { ...work, favourite: !work.favourite } : work));
  return { ...market, works };
}

const find = (market: Market, number: number) => market.works.find((work) => work.number === number);

function update(
  market: Market,
  number: number,
  what: Work["history"][number]["what"],
  amount: number,
  change: Partial<Work>,
): Market {
  const works = market.works.map((work) =>
    work.number === number ? { ...work, ...change, history: [{ what, amount, at: Date.now() }, ...work.history] } : work,
  );
  return { ...market, works };
}

const KEY = "%%slug%%:market";

function stored(): Market {
  try {
    const text = localStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Market) : opening();
  } catch {
    return opening();
  }
}

export function useMarket() {
  const [market, setMarket] = useState(stored);
  useEffect(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify(market));
    } catch {
      // The market is then new at the next visit.
    }
  }, [market]);
  return [market, setMarket] as const;
}
