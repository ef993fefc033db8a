import { Wrench } from "lucide-react";

import type { Repair } from "../../api/generated/Repair";
import { Disclosure } from "../../components/ui/Disclosure";
import { useText } from "../../i18n/useText";
import { PlaceLink } from "./Problems";

/** What rules mended: free of charge, and said so. */
export function Repairs({ repairs, version }: { repairs: Repair[]; version: number | null }) {
  const t = useText();
  if (repairs.length === 0) return null;
  return (
    <Disclosure
      icon={<Wrench aria-hidden="true" className="text-good" />}
      label={t("ui-repair-count", { count: repairs.length })}
      detail={t("ui-free")}
    >
      <ul className="flex flex-col gap-1.5">
        {repairs.map((repair, index) => (
          <li key={index} className="min-w-0">
            {t(`repair-${repair.rule}`)}{" "}
            {repair.detail !== "" && <bdi className="font-mono text-[0.75rem]/4 break-all select-text">{repair.detail}</bdi>}{" "}
            <PlaceLink problem={{ file: repair.path, line: repair.line }} version={version} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
