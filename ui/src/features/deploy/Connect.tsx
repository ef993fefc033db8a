import { useQueryClient } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useState, type FormEvent, type RefObject } from "react";

import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { TextField } from "../../components/ui/TextField";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

const TOKENS = "https://vercel.com/account/settings/tokens";

/** The vendor is asked whose token it is before it is kept. */
export function Connect({ first }: { first: RefObject<HTMLInputElement | null> }) {
  const t = useText();
  const platform = usePlatform();
  const client = useQueryClient();
  const [token, setToken] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const connect = (event: FormEvent) => {
    event.preventDefault();
    if (busy || token.trim() === "") return;
    setBusy(true);
    setError(null);
    platform
      .deployConnect("vercel", token.trim())
      .then(() => {
        setToken("");
        return client.invalidateQueries({ queryKey: ["deploy-accounts"] });
      })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={connect} className="flex flex-col gap-3">
      <p className="text-ink-soft">{t("ui-deploy-connect-text")}</p>
      <div>
        <Button size="small" icon={<ExternalLink aria-hidden="true" />} onClick={() => void platform.openUrl(TOKENS)}>
          {t("ui-deploy-get-token")}
        </Button>
      </div>
      <TextField
        ref={first}
        autoFocus
        label={t("ui-deploy-token")}
        type="password"
        mono
        value={token}
        onChange={setToken}
        hint={t("ui-deploy-token-hint")}
      />
      {error !== null && <ErrorText error={error} />}
      <div>
        <Button kind="primary" submit busy={busy} disabled={token.trim() === ""}>
          {t("ui-deploy-connect")}
        </Button>
      </div>
    </form>
  );
}
