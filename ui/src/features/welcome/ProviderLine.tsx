import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";

import type { ProviderView } from "../../api/generated/ProviderView";
import { providersQuery, settingsQuery } from "../../api/queries";
import { ErrorText } from "../../components/ui/ErrorText";
import { usePrice } from "../../i18n/format";
import { useProviderName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import type { Choice } from "./choice";

/** Who will be asked and what it costs; or how to get somebody who can be asked. */
export function ProviderLine({ choice }: { choice: Choice }) {
  const t = useText();
  const platform = usePlatform();
  const { data: settings } = useQuery(settingsQuery(platform));
  const { data: providers, error, refetch } = useQuery(providersQuery(platform));
  if (error) return <ErrorText error={error} onRetry={() => void refetch()} />;
  if (!providers) {
    return (
      <p role="status" className="appear-late px-1 text-ink-soft">
        {t("ui-welcome-looking")}
      </p>
    );
  }
  const configured = providers.filter((provider) => provider.configured);
  if (configured.length === 0) return <Nobody />;
  if (choice.provider === "starter") return <p className="px-1 text-ink-soft">{t("ui-welcome-starter-text")}</p>;
  const wanted = choice.provider ?? settings?.provider;
  const first = configured.find((provider) => provider.provider === wanted) ?? configured[0];
  return first && <Asked provider={first} others={choice.provider === null ? configured.length - 1 : 0} />;
}

function Asked({ provider, others }: { provider: ProviderView; others: number }) {
  const t = useText();
  const name = useProviderName();
  const price = usePrice();
  const model = provider.models.find((model) => model.id === provider.model);
  const cost = price(model);
  return (
    <p className="flex flex-wrap items-center gap-x-3 px-1 text-ink-soft">
      <span>{t("ui-welcome-asked", { provider: name(provider.provider), model: provider.model ?? "" })}</span>
      {cost && <span>{cost}</span>}
      {others > 0 && <span>{t("ui-welcome-others", { count: others })}</span>}
      <Link to="/settings" className="rounded-sm text-accent hover:underline">
        {t("ui-welcome-change")}
      </Link>
    </p>
  );
}

function Nobody() {
  const t = useText();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-1 text-ink-soft">
      <p className="min-w-0 flex-1 basis-80">{t("ui-welcome-nobody")}</p>
      <Link
        to="/settings"
        className="inline-flex min-h-8 items-center gap-2 rounded-lg border border-line bg-surface px-3 py-1 text-ink hover:border-line-strong hover:bg-raised"
      >
        <KeyRound aria-hidden="true" className="size-4" />
        {t("ui-welcome-add-key")}
      </Link>
    </div>
  );
}
