import type { FluentVariable } from "@fluent/bundle";
import { useLocalization } from "@fluent/react";

/** `t("id", { variable })`: a message as text, for attributes and plain content. */
export function useText() {
  const { l10n } = useLocalization();
  return (id: string, variables?: Record<string, FluentVariable>): string => l10n.getString(id, variables);
}
