import { useText } from "../../i18n/useText";

const EXAMPLES = [
  { title: "ui-example-board", text: "ui-example-board-text" },
  { title: "ui-example-shop", text: "ui-example-shop-text" },
  { title: "ui-example-budget", text: "ui-example-budget-text" },
  { title: "ui-example-portfolio", text: "ui-example-portfolio-text" },
  { title: "ui-example-game", text: "ui-example-game-text" },
  { title: "ui-example-habits", text: "ui-example-habits-text" },
];

/** Descriptions to begin with: they fill the box and can be changed there. */
export function Examples({ onPick }: { onPick(text: string): void }) {
  const t = useText();
  return (
    <section>
      <h2 className="mb-2 px-1 text-ink-soft">{t("ui-welcome-examples")}</h2>
      <ul className="flex flex-wrap gap-2">
        {EXAMPLES.map(({ title, text }) => (
          <li key={title}>
            <button
              type="button"
              title={t(text)}
              onClick={() => onPick(t(text))}
              className="min-h-8 rounded-full border border-line bg-surface px-3 py-1 text-start hover:border-line-strong hover:bg-raised"
            >
              {t(title)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
