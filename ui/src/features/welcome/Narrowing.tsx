import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useId } from "react";

import { choicesQuery } from "../../api/queries";
import { Select } from "../../components/ui/Select";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import type { Choice } from "./choice";

interface NarrowingProps {
  choice: Choice;
  onChoice(choice: Choice): void;
}

type Many = "features" | "integrations";
type One = "database" | "deployment";

/** The message prefix of each list. */
const NAME: Record<Many | One, string> = {
  database: "choice-database-",
  deployment: "choice-deployment-",
  features: "choice-feature-",
  integrations: "choice-integration-",
};
const FITS = "";

/** What else a description can be narrowed down with; nothing of it has to be chosen. */
export default function Narrowing({ choice, onChoice }: NarrowingProps) {
  const t = useText();
  const { data } = useQuery(choicesQuery(usePlatform()));
  if (!data) return null;
  const name = (list: Many | One, id: string) => t(`${NAME[list]}${id.replaceAll("_", "-")}`);
  const one = (list: One, label: string, ids: string[]) => (
    <Select
      showLabel
      label={label}
      value={choice[list] ?? FITS}
      onChange={(id) => onChoice({ ...choice, [list]: id === FITS ? null : id })}
      options={[{ value: FITS, name: t("ui-welcome-fits") }, ...ids.map((id) => ({ value: id, name: name(list, id) }))]}
    />
  );
  const many = (list: Many, label: string, ids: string[]) => (
    <Group
      label={label}
      options={ids.map((id) => ({ id, name: name(list, id) }))}
      chosen={choice[list]}
      onChange={(chosen) => onChoice({ ...choice, [list]: chosen })}
    />
  );
  return (
    <div className="flex flex-col gap-4 border-t border-line px-4 py-3">
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {one("database", t("ui-welcome-database"), data.databases)}
        {one("deployment", t("ui-welcome-deployment"), data.deployments)}
      </div>
      {many("features", t("ui-welcome-features"), data.features)}
      {many("integrations", t("ui-welcome-integrations"), data.integrations)}
    </div>
  );
}

interface GroupProps {
  label: string;
  options: { id: string; name: string }[];
  chosen: string[];
  onChange(chosen: string[]): void;
}

/** Any number of them. */
function Group({ label, options, chosen, onChange }: GroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-1.5">
      <span id={id} className="font-medium">
        {label}
      </span>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => {
          const isOn = chosen.includes(option.id);
          return (
            <button
              key={option.id}
              type="button"
              aria-pressed={isOn}
              onClick={() => onChange(isOn ? chosen.filter((it) => it !== option.id) : [...chosen, option.id])}
              className="inline-flex min-h-7 items-center gap-1 rounded-full border border-line bg-surface px-2.5 hover:border-line-strong hover:bg-raised aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
            >
              {isOn && <Check aria-hidden="true" className="size-3.5" />}
              {option.name}
            </button>
          );
        })}
      </div>
    </div>
  );
}
