import { Link } from "@tanstack/react-router";
import { useLayoutEffect } from "react";

import { ErrorText } from "../components/ui/ErrorText";
import { useText } from "../i18n/useText";
import { takeBoot } from "./boot";

interface LostProps {
  /** What broke the screen; null where there is none at this address. */
  error?: unknown;
  reset?: (() => void) | undefined;
}

/** Where there is nothing, or a screen broke: what was saved is in the host, and the way home is open. */
export function Lost({ error = null, reset }: LostProps) {
  const t = useText();
  useLayoutEffect(() => void takeBoot(), []);
  return (
    <main className="mx-auto flex w-full max-w-xl flex-col gap-4 px-6 py-12">
      <h1 className="text-[1.25rem]/7 font-semibold">{t("ui-lost-title")}</h1>
      {error !== null && <ErrorText error={error} onRetry={reset} />}
      <Link to="/" className="self-start rounded-md font-medium text-accent underline underline-offset-4">
        {t("ui-lost-home")}
      </Link>
    </main>
  );
}
