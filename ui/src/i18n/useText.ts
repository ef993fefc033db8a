import type { FluentVariable } from "@fluent/bundle";
import { useLocalization } from "@fluent/react";
import { useCallback } from "react";

export type Text = (id: string, variables?: Record<string, FluentVariable>) => string;

/** `t("id", { variable })`: a message as text, for attributes and plain content. */
export function useText(): Text {
  const { l10n } = useLocalization();
  return useCallback((id, variables) => l10n.getString(id, variables), [l10n]);
}
