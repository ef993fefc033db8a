import { useEffect, useState, type FormEvent } from "react";

import { useText } from "../../i18n/useText";
import { isComposing } from "../../lib/isComposing";
import { asRoute } from "./state";

interface RouteFieldProps {
  route: string;
  origin: string | null;
  disabled: boolean;
  onGo(route: string): void;
}

/** Where the page is; another path goes there. */
export function RouteField({ route, origin, disabled, onGo }: RouteFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [route]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== null) onGo(asRoute(typed, origin));
    setTyped(null);
  };
  return (
    <form onSubmit={submit} className="min-w-24 flex-1">
      <input
        dir="ltr"
        type="text"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-label={t("ui-view-route")}
        disabled={disabled}
        value={typed ?? route}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Escape" && typed !== null) {
            event.preventDefault();
            setTyped(null);
          }
        }}
        className="min-h-7 w-full rounded-lg border border-line bg-page px-2.5 py-0.5 font-mono text-[0.75rem]/4 text-ink hover:border-line-strong disabled:opacity-50"
      />
    </form>
  );
}
