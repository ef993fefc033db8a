import { useMutation, useQuery } from "@tanstack/react-query";
import { CircleCheck, ExternalLink, KeyRound } from "lucide-react";
import { useState } from "react";

import type { DeployAccount } from "../../api/generated/DeployAccount";
import { deployAccountsQuery, queryClient } from "../../api/queries";
import { Badge } from "../../components/ui/Badge";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { Skeleton } from "../../components/ui/Skeleton";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { targetName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { Forget } from "./Forget";
import { SecretForm } from "./SecretForm";

/** Where each vendor gives out its tokens. */
const TOKENS: Readonly<Record<string, string>> = { vercel: "https://vercel.com/account/settings/tokens" };

/** Where apps can be put live, each with the person's own token. */
export function Accounts() {
  const { data: accounts, error, refetch } = useQuery(deployAccountsQuery(usePlatform()));
  if (error) return <ErrorText error={error} onRetry={() => void refetch()} />;
  if (!accounts) return <Skeleton size="h-16 w-full" />;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {accounts.map((account) => (
        <AccountCard key={account.target} account={account} />
      ))}
    </ul>
  );
}

function AccountCard({ account: { target, token_source, user } }: { account: DeployAccount }) {
  const t = useText();
  const platform = usePlatform();
  const words = useErrorText();
  const name = targetName(target);
  const tokens = TOKENS[target];
  const [editing, setEditing] = useState(false);
  const say = (error: unknown) => toast({ text: words(error).text, bad: true });
  const refresh = () => queryClient.invalidateQueries({ queryKey: deployAccountsQuery(platform).queryKey });

  const connect = useMutation({
    mutationFn: (token: string) => platform.deployConnect(target, token),
    onSuccess: () => {
      setEditing(false);
      void refresh();
    },
  });
  const forget = useMutation({
    mutationFn: () => platform.deployForget(target),
    onError: say,
    onSettled: refresh,
  });
  const state = {
    environment: t("ui-settings-token-environment"),
    keyring: user ? t("ui-settings-connected-as", { user }) : t("ui-settings-connected"),
  }[token_source ?? ""];
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="font-medium">{name}</h3>
        <Badge tone={state ? "good" : "neutral"} icon={state && <CircleCheck aria-hidden="true" />}>
          {state ?? t("ui-settings-not-connected")}
        </Badge>
        <div className="ms-auto flex flex-wrap gap-2">
          {token_source !== "environment" && !editing && (
            <Button size="small" icon={<KeyRound aria-hidden="true" />} onClick={() => setEditing(true)}>
              {token_source ? t("ui-settings-replace-token") : t("ui-settings-connect")}
            </Button>
          )}
          {token_source === "keyring" && <Forget name={name} onForget={() => forget.mutate()} />}
        </div>
      </div>
      {editing && (
        <>
          <SecretForm
            label={t("ui-settings-token", { name })}
            send={t("ui-settings-connect")}
            trying={t("ui-settings-trying", { name })}
            busy={connect.isPending}
            error={connect.error ? words(connect.error).text : null}
            onSend={(token) => connect.mutate(token)}
            onCancel={() => {
              connect.reset();
              setEditing(false);
            }}
          />
          {tokens && (
            <p className="flex flex-wrap items-center gap-x-2 text-ink-soft">
              {t("ui-settings-token-where", { name })}
              <button
                type="button"
                onClick={() => platform.openUrl(tokens).catch(say)}
                className="inline-flex items-center gap-1 rounded-sm text-accent hover:underline"
              >
                <bdi dir="ltr">{new URL(tokens).host + new URL(tokens).pathname}</bdi>
                <ExternalLink aria-hidden="true" className="size-3.5" />
              </button>
            </p>
          )}
        </>
      )}
    </li>
  );
}
