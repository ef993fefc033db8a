import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";

import { providersQuery } from "../../api/queries";
import { useSettings } from "../../app/preferences";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { Select } from "../../components/ui/Select";
import { Skeleton } from "../../components/ui/Skeleton";
import { useProviderName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { ProviderCard } from "./ProviderCard";

const BY_ITSELF = "by-itself";

/** Who can be asked, with which key and model, and who is asked first. */
export function Providers() {
  const t = useText();
  const name = useProviderName();
  const { data: providers, error, refetch, isFetching } = useQuery(providersQuery(usePlatform()));
  const [settings, change] = useSettings();

  if (error) return <ErrorText error={error} onRetry={() => void refetch()} />;
  if (!providers) return <Skeleton size="h-40 w-full" />;
  const first = settings?.provider ?? BY_ITSELF;
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {providers.map((provider) => (
          <ProviderCard key={provider.provider} provider={provider} />
        ))}
      </ul>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Select
          showLabel
          label={t("ui-settings-first")}
          value={first}
          onChange={(value) => change({ provider: value === BY_ITSELF ? null : value })}
          options={[
            { value: BY_ITSELF, name: t("ui-settings-by-itself") },
            ...providers
              .filter((it) => it.configured || it.provider === first)
              .map((it) => ({ value: it.provider, name: name(it.provider) })),
          ]}
        />
        <Button icon={<RefreshCw aria-hidden="true" />} busy={isFetching} onClick={() => void refetch()}>
          {t("ui-settings-look-again")}
        </Button>
      </div>
    </>
  );
}
