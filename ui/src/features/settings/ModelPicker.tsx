import type { ProviderView } from "../../api/generated/ProviderView";
import { providersQuery, queryClient } from "../../api/queries";
import { useSettings } from "../../app/preferences";
import { Select } from "../../components/ui/Select";
import { usePrice } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

const BY_ITSELF = "";

/** The model that a provider is asked for, with what each costs. */
export function ModelPicker({ provider }: { provider: ProviderView }) {
  const t = useText();
  const price = usePrice();
  const platform = usePlatform();
  const [settings, change] = useSettings();
  const models = settings?.models ?? {};
  const chosen = models[provider.provider] ?? BY_ITSELF;

  const choose = (model: string) => {
    const { [provider.provider]: _, ...others } = models;
    change({ models: model === BY_ITSELF ? others : { ...others, [provider.provider]: model } });
    void queryClient.invalidateQueries({ queryKey: providersQuery(platform).queryKey });
  };
  const known = provider.models.some((model) => model.id === chosen);
  return (
    <Select
      showLabel
      label={t("ui-settings-model")}
      value={chosen}
      disabled={!settings}
      onChange={choose}
      options={[
        { value: BY_ITSELF, name: t("ui-settings-by-itself") },
        // A model that is no longer listed is still what was chosen.
        ...(chosen === BY_ITSELF || known ? [] : [{ value: chosen, name: chosen }]),
        ...provider.models.map((model) => ({ value: model.id, name: model.id, detail: price(model) })),
      ]}
    />
  );
}
