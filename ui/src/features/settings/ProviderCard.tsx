import { CircleCheck, CircleX, KeyRound, Zap } from "lucide-react";
import { useState } from "react";

import type { ProviderView } from "../../api/generated/ProviderView";
import { Badge } from "../../components/ui/Badge";
import { Button } from "../../components/ui/Button";
import { useProviderName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { Forget } from "./Forget";
import { Health } from "./Health";
import { ModelPicker } from "./ModelPicker";
import { SecretForm } from "./SecretForm";
import { useProvider } from "./useProvider";

/** A provider: whether it can be asked, with whose key, where, and which model. */
export function ProviderCard({ provider }: { provider: ProviderView }) {
  const t = useText();
  const name = useProviderName()(provider.provider);
  const [editing, setEditing] = useState(false);
  const { test, keep, forget } = useProvider(provider.provider);
  const local = provider.provider === "local";
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="font-medium">{name}</h3>
        <Badge
          tone={provider.configured ? "good" : "neutral"}
          icon={provider.configured ? <CircleCheck aria-hidden="true" /> : undefined}
        >
          <State provider={provider} />
        </Badge>
        <div className="ms-auto flex flex-wrap gap-2">
          {provider.configured && (
            <Button size="small" icon={<Zap aria-hidden="true" />} busy={test.isPending} onClick={() => test.mutate()}>
              {t("ui-settings-test")}
            </Button>
          )}
          {!local && provider.key_source !== "environment" && !editing && (
            <Button size="small" icon={<KeyRound aria-hidden="true" />} onClick={() => setEditing(true)}>
              {provider.key_source ? t("ui-settings-replace-key") : t("ui-settings-add-key")}
            </Button>
          )}
          {provider.key_source === "keyring" && <Forget name={name} onForget={() => forget.mutate()} />}
        </div>
      </div>
      {test.words && <Result good={test.data?.ok === true} words={test.words} />}
      {editing && (
        <SecretForm
          label={t("ui-settings-key", { name })}
          send={t("ui-settings-test-save")}
          trying={t("ui-settings-trying", { name })}
          busy={keep.isPending}
          error={keep.words}
          onSend={(key) =>
            keep.mutate(key, {
              onSuccess: (result) => {
                if (result.saved) setEditing(false);
              },
            })
          }
          onCancel={() => {
            keep.reset();
            setEditing(false);
          }}
        />
      )}
      {provider.configured && provider.models.length > 0 && <ModelPicker provider={provider} />}
      <Health health={provider.health} />
      <Addresses provider={provider} />
    </li>
  );
}

function State({ provider }: { provider: ProviderView }) {
  const t = useText();
  if (provider.key_source === "environment") return t("ui-settings-key-environment");
  if (provider.key_source === "keyring") return t("ui-settings-key-keyring");
  if (provider.provider !== "local") return t("ui-settings-no-key");
  const count = provider.servers.length;
  return count === 0 ? t("ui-settings-no-server") : t("ui-settings-servers", { count });
}

function Result({ good, words }: { good: boolean; words: string }) {
  return (
    <p role="status" className={`flex items-start gap-2 ${good ? "text-good" : "text-bad"}`}>
      {good ? (
        <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      ) : (
        <CircleX aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      )}
      <span dir="auto">{words}</span>
    </p>
  );
}

function Addresses({ provider }: { provider: ProviderView }) {
  const t = useText();
  const addresses = provider.provider === "local" ? provider.servers : [provider.base_url];
  const known = addresses.filter((address): address is string => address !== null);
  if (known.length === 0) {
    return provider.provider === "local" ? <p className="text-ink-soft">{t("ui-settings-local-text")}</p> : null;
  }
  return (
    <p className="flex flex-wrap gap-x-2 text-ink-soft">
      {t("ui-settings-address")}
      {known.map((address) => (
        <bdi key={address} dir="ltr" className="font-mono text-[0.75rem]/5 break-all select-text">
          {address}
        </bdi>
      ))}
    </p>
  );
}
