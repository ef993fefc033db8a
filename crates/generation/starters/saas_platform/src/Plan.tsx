import { language, planNames, say } from "./content";
import { planIds, plans } from "./state";
import { Block, Button, Meter } from "./ui";
import type { ViewProps } from "./Workspace";

const rates: Partial<Record<string, [currency: string, perDollar: number]>> = {
  en: ["USD", 1], zh: ["CNY", 7], ja: ["JPY", 150], ru: ["RUB", 90], ar: ["SAR", 4],
};
const [currency, perDollar] = rates[language.slice(0, 2)] ?? ["EUR", 1];
const money = new Intl.NumberFormat(language, { style: "currency", currency, maximumFractionDigits: 0 });
const number = new Intl.NumberFormat(language);

export function Plan({ state, dispatch }: ViewProps) {
  const used = state.members.length;
  const { seats } = plans[state.plan];

  return (
    <>
      <Block title={say.usage}>
        <Meter label={say.seats} text={`${number.format(used)} / ${number.format(seats)}`} share={used / seats} />
      </Block>
      <ul className="grid gap-4 sm:grid-cols-3">
        {planIds.map((id) => {
          const plan = plans[id];
          const current = id === state.plan;
          const small = plan.seats < used;
          return (
            <li key={id} className={`flex flex-col gap-1 rounded-xl p-6 ${current ? "bg-well ring-2 ring-accent" : "border border-rule"}`}>
              <h2 className="font-semibold">{planNames[id]}</h2>
              <p><span className="text-3xl font-bold tabular-nums">{money.format(plan.price * perDollar)}</span> <span className="text-soft">{say.perMonth}</span></p>
              <p className="mb-4 text-soft">{say.seats}: {number.format(plan.seats)}</p>
              <div className="mt-auto grid gap-2">
                {small && <p className="text-sm text-soft">{say.tooSmall}</p>}
                <Button kind={current ? "plain" : "main"} disabled={current || small} onClick={() => dispatch({ type: "plan", plan: id })}>
                  {current ? say.current : say.choose}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
