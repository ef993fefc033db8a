import { useCallback } from "react";

import type { ErrorCode } from "../api/generated/ErrorCode";
import { isWireError } from "../platform/platform";
import { targetName } from "./names";
import { useText, type Text } from "./useText";

/** Where the window has another way on than the command line, whose words `errors.ftl` has. */
const OF_WINDOW: Partial<Record<ErrorCode, string>> = {
  "no-provider": "ui-error-no-provider",
  "no-answer": "ui-error-no-answer",
  "no-such-version": "ui-error-no-such-version",
  "unknown-type": "ui-error-unknown-type",
  "unknown-framework": "ui-error-unknown-framework",
  "build-failed": "ui-error-build-failed",
};

export interface ErrorWords {
  /** For the person. */
  text: string;
  /** For a bug report: codes and arguments, no prose. */
  detail: string;
}

/** Says what a promise of the platform rejected with. */
export function useErrorText(): (error: unknown) => ErrorWords {
  const t = useText();
  return useCallback((error) => wordsOf(t, error), [t]);
}

function wordsOf(t: Text, error: unknown): ErrorWords {
  if (!isWireError(error)) return { text: t("ui-error-unexpected"), detail: String(error) };
  const { code, args } = error;
  return {
    text: t(OF_WINDOW[code] ?? `error-${code}`, args["target"] ? { ...args, target: targetName(args["target"]) } : args),
    detail: [code, ...Object.entries(args).map(([name, value]) => `${name}=${value}`)].join("\n"),
  };
}
