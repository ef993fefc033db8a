import { useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";

import { providersQuery } from "../../api/queries";
import { IconButton } from "../../components/ui/IconButton";
import { Popover } from "../../components/ui/Popover";
import { Select } from "../../components/ui/Select";
import { ToggleGroup } from "../../components/ui/ToggleGroup";
import { usePrice } from "../../i18n/format";
import { useProviderName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import type { Draft } from "./draft";

const FITS = "";

interface MannerProps {
  draft: Draft;
  onChange(change: Partial<Draft>): void;
}

/** How much effort, by whom, with which model; each is decided by itself until the person does. */
export function Manner({ draft, onChange }: MannerProps) {
  const t = useText();
  const name = useProviderName();
  const price = usePrice();
  const { data: providers = [] } = useQuery(providersQuery(usePlatform()));
  const configured = providers.filter((provider) => provider.configured);
  const chosen = configured.find(({ provider }) => provider === draft.provider);
  const isAsItFits = !draft.advanced && draft.provider === null;
  return (
    <Popover
      title={t("ui-turn-manner")}
      side="top"
      trigger={
        <IconButton label={t("ui-turn-manner")} pressed={!isAsItFits} icon={<SlidersHorizontal aria-hidden="true" />} />
      }
    >
      <div className="flex flex-col items-start gap-4">
        <div className="flex flex-col items-start gap-1">
          <span className="font-medium">{t("ui-welcome-size")}</span>
          <ToggleGroup<"quick" | "advanced">
            label={t("ui-welcome-size")}
            value={draft.advanced ? "advanced" : "quick"}
            onChange={(size) => onChange({ advanced: size === "advanced" })}
            options={[
              { value: "quick", label: t("ui-welcome-quick") },
              { value: "advanced", label: t("ui-welcome-advanced") },
            ]}
          />
          <p className="text-ink-soft">{draft.advanced ? t("ui-turn-advanced-text") : t("ui-turn-quick-text")}</p>
        </div>
        <Select
          showLabel
          label={t("ui-welcome-maker")}
          value={draft.provider ?? FITS}
          onChange={(id) => onChange({ provider: id === FITS ? null : id, model: null })}
          options={[
            { value: FITS, name: t("ui-welcome-maker-fits") },
            ...configured.map(({ provider }) => ({ value: provider, name: name(provider) })),
          ]}
        />
        {chosen && chosen.models.length > 0 && (
          <Select
            showLabel
            label={t("ui-turn-model")}
            value={draft.model ?? FITS}
            onChange={(id) => onChange({ model: id === FITS ? null : id })}
            options={[
              { value: FITS, name: t("ui-turn-model-fits") },
              ...chosen.models.map((model) => ({ value: model.id, name: model.id, detail: price(model) })),
            ]}
          />
        )}
      </div>
    </Popover>
  );
}
