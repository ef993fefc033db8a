import { useMemo } from "react";

import { useText } from "../../i18n/useText";

/** The editor's own words, in the window's language. */
export function usePhrases(): Record<string, string> {
  const t = useText();
  return useMemo(
    () => ({
      Find: t("ui-code-find"),
      Replace: t("ui-code-replace-with"),
      next: t("ui-code-next"),
      previous: t("ui-code-previous"),
      all: t("ui-code-all"),
      "match case": t("ui-code-match-case"),
      "by word": t("ui-code-by-word"),
      regexp: t("ui-code-regexp"),
      replace: t("ui-code-replace"),
      "replace all": t("ui-code-replace-all"),
      close: t("ui-close"),
      "current match": t("ui-code-current-match"),
      "on line": t("ui-code-on-line"),
      "replaced match on line $": t("ui-code-replaced-one"),
      "replaced $ matches": t("ui-code-replaced-all"),
      "Go to line": t("ui-code-go-to-line"),
      go: t("ui-code-go"),
      "Fold line": t("ui-code-fold"),
      "Unfold line": t("ui-code-unfold"),
      "folded code": t("ui-code-folded"),
      unfold: t("ui-code-unfold"),
      Completions: t("ui-code-completions"),
      Diagnostics: t("ui-run-problems"),
      "$ unchanged lines": t("ui-code-unchanged"),
    }),
    [t],
  );
}
