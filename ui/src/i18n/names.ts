import { useCallback } from "react";

import { useText } from "./useText";

/** The name of a project type of the catalog. */
export function useTypeName(): (id: string) => string {
  const t = useText();
  return useCallback((id) => t(`type-${id.replaceAll("_", "-")}`), [t]);
}

/** Names that no language translates. */
const PROVIDERS: Readonly<Record<string, string>> = { openai: "OpenAI", anthropic: "Anthropic", gemini: "Google Gemini" };

/** Where apps can be put live. */
const TARGETS: Readonly<Record<string, string>> = { vercel: "Vercel" };

/** The name of a place to deploy to: the same in every language. */
export const targetName = (id: string): string => TARGETS[id] ?? id;

/** The name of a provider, or of what stands in for one. */
export function useProviderName(): (id: string) => string {
  const t = useText();
  return useCallback(
    (id) => {
      if (id === "local") return t("ui-provider-local");
      if (id === "starter") return t("ui-provider-starter");
      return PROVIDERS[id] ?? id;
    },
    [t],
  );
}
