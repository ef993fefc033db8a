import type { VersionView } from "../../api/generated/VersionView";
import type { Text } from "../../i18n/useText";

const REASON: Record<string, string> = {
  generated: "ui-history-generated",
  starter: "ui-history-starter",
  imported: "ui-history-imported",
  edited: "ui-history-edited",
  outside: "ui-history-outside",
  undone: "ui-history-undone",
  redone: "ui-history-redone",
  repaired: "ui-history-repaired",
  branched: "ui-history-branched",
};

/** Why there is this version. */
export function reasonText(t: Text, version: Pick<VersionView, "reason" | "restored_from">): string {
  if (version.reason === "restored" && version.restored_from !== null) {
    return t("ui-history-restored", { version: version.restored_from });
  }
  return t(REASON[version.reason] ?? "ui-history-edited");
}

export type Author = "model" | "person" | "rules";

/** Who made it: a model, a person, or the rules that do without either. */
export function authorOf({ reason }: Pick<VersionView, "reason">): Author {
  if (reason === "generated") return "model";
  return reason === "repaired" || reason === "starter" ? "rules" : "person";
}
