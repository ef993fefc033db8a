import { locale, plans } from "./content";
import { byId, el } from "./dom";

type Period = "month" | "year";

const currency: Record<string, { code: string; perDollar: number }> = {
  fr: { code: "EUR", perDollar: 1 }, es: { code: "EUR", perDollar: 1 }, de: { code: "EUR", perDollar: 1 }, it: { code: "EUR", perDollar: 1 },
  zh: { code: "CNY", perDollar: 7 }, ja: { code: "JPY", perDollar: 150 }, ru: { code: "RUB", perDollar: 90 }, ar: { code: "SAR", perDollar: 4 },
};
const { code, perDollar } = currency[locale.slice(0, 2)] ?? { code: "USD", perDollar: 1 };
const price = new Intl.NumberFormat(locale, { style: "currency", currency: code, maximumFractionDigits: 0 });

const monthly = [0, 10, 25];
const yearlyFactor = 0.8;
const highlighted = 1;

function card(index: number, period: Period): HTMLElement {
  const amount = (monthly[index] ?? 0) * perDollar * (period === "year" ? yearlyFactor : 1);
  const best = index === highlighted;
  return el("article", { class: `flex flex-col rounded-3xl p-8 ${best ? "bg-panel ring-2 ring-brand" : "border border-edge"}` },
    el("div", { class: "flex flex-wrap items-center justify-between gap-2" },
      el("h3", { class: "text-xl font-bold" }, plans.names[index] ?? ""),
      ...(best ? [el("span", { class: "rounded-full bg-fill px-3 py-1 text-xs font-bold text-white" }, plans.popular)] : []),
    ),
    el("p", { class: "mt-4" },
      el("span", { class: "text-4xl font-extrabold tabular-nums" }, price.format(amount)),
      el("span", { class: "ms-2 text-muted" }, plans.perMonth),
    ),
    el("ul", { class: "my-8 grid gap-3 text-muted" },
      ...plans.benefits.slice(0, (index + 1) * 2).map((benefit) =>
        el("li", { class: "flex gap-3 before:mt-2 before:size-2 before:shrink-0 before:rounded-full before:bg-brand" }, benefit)),
    ),
    el("a", {
      href: "#waitlist",
      class: `mt-auto rounded-full px-6 py-3 text-center font-bold ${best ? "bg-fill text-white" : "border border-edge hover:border-brand"}`,
    }, plans.choose),
  );
}

export function pricing(): void {
  const shelf = byId("plans", HTMLElement);
  const period = byId("period", HTMLFieldSetElement);

  function render(chosen: Period): void {
    shelf.replaceChildren(...plans.names.map((_, index) => card(index, chosen)));
  }

  period.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) render(event.target.value === "year" ? "year" : "month");
  });
  render("month");
}
