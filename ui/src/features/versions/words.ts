import type { VersionView } from "../../api/generated/VersionView";
import type { Text } from "../../i18n/useText";

const REASON: Record<string, string> = {
  generated: "ui-history-generated",
  starter: "ui-history-starter",
  imported: "ui-history-imported",
  edited: "ui-history-edited",
  outside: "ui-history-outside",
};

/** Why there is this version. */
export function reasonText(t: Text, version: Pick<VersionView, "reason" | "restored_from">): string {
  if (version.reason === "restored" && version.restored_from !== null) {
    return t("ui-history-restored", { version: version.restored_from });
  }
  return t(REASON[version.reason] ?? "ui-history-edited");
}
