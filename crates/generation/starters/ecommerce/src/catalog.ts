import { categories, locale, notes, productNames, shopName } from "./content";

export interface Product {
  id: number;
  name: string;
  category: string;
  /** A short remark such as "New", on some products only. */
  note?: string;
  price: number;
}

// What a shop in this language most likely charges in, and roughly what a dollar is there.
const currencies: Record<string, [code: string, rate: number]> = {
  en: ["USD", 1], fr: ["EUR", 1], es: ["EUR", 1], de: ["EUR", 1], it: ["EUR", 1],
  zh: ["CNY", 7], ja: ["JPY", 150], ru: ["RUB", 90], ar: ["SAR", 4],
};
const [currency, rate] = currencies[locale.split("-")[0] ?? "en"] ?? ["USD", 1];
const format = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 });

export const money = (amount: number): string => format.format(amount);
export const freeShippingFrom = 120 * rate;
export const shippingPrice = 8 * rate;

const prices = [48, 32, 76, 24, 58, 39, 95, 18, 64, 42];

export const products: Product[] = productNames.map((name, id) => ({
  id,
  name,
  category: categories[id % categories.length] ?? shopName,
  note: id % 3 === 0 ? notes[(id / 3) % notes.length] : undefined,
  price: (prices[id % prices.length] ?? 30) * rate,
}));

export type Order = "featured" | "cheapFirst" | "dearFirst";

const comparers: Record<Order, (a: Product, b: Product) => number> = {
  featured: (a, b) => a.id - b.id,
  cheapFirst: (a, b) => a.price - b.price,
  dearFirst: (a, b) => b.price - a.price,
};

export function find(text: string, category: string, order: Order): Product[] {
  const wanted = text.trim().toLocaleLowerCase(locale);
  return products
    .filter((product) => category === "" || product.category === category)
    .filter((product) => `${product.name} ${product.category}`.toLocaleLowerCase(locale).includes(wanted))
    .toSorted(comparers[order]);
}
