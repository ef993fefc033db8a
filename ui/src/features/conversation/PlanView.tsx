import type { Plan } from "../../api/generated/Plan";
import type { PlanItem } from "../../api/generated/PlanItem";
import { useText } from "../../i18n/useText";

/** The parts of a plan that are only read: what it is about, what it keeps, its pages. */
export function PlanOutline({ plan }: { plan: Plan }) {
  const t = useText();
  return (
    <>
      {plan.summary !== "" && (
        <p dir="auto" className="break-words select-text">
          {plan.summary}
        </p>
      )}
      <Items name={t("ui-plan-data")} items={plan.data} />
      <Items name={t("ui-plan-routes")} items={plan.routes} />
    </>
  );
}

function Items({ name, items }: { name: string; items: PlanItem[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="font-medium">{name}</h3>
      <dl className="flex flex-col gap-0.5">
        {items.map((item, index) => (
          <div key={index} className="min-w-0 break-words">
            <dt className="me-1.5 inline font-mono text-[0.75rem]/4">
              <bdi>{item.name}</bdi>
            </dt>
            <dd dir="auto" className="inline text-ink-soft">
              {item.about}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A plan that was worked through, or is. */
export function PlanView({ plan }: { plan: Plan }) {
  const t = useText();
  return (
    <div className="flex flex-col gap-3">
      <PlanOutline plan={plan} />
      <ol className="flex list-decimal flex-col gap-1 ps-5">
        {plan.steps.map((step) => (
          <li key={step.id} className={step.skip ? "text-ink-soft line-through" : ""}>
            <bdi>{step.title}</bdi>
            <span dir="ltr" className="block font-mono text-[0.75rem]/4 break-all text-ink-soft rtl:text-right">
              {step.files.join(", ")}
            </span>
          </li>
        ))}
      </ol>
      {plan.dependencies.length > 0 && (
        <p className="break-words">
          <span className="font-medium">{t("ui-plan-dependencies")}</span>{" "}
          <bdi className="font-mono text-[0.75rem]/4">{plan.dependencies.join(", ")}</bdi>
        </p>
      )}
    </div>
  );
}
