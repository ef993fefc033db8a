import { useSettings } from "../../app/preferences";
import { Switch } from "../../components/ui/Switch";
import { useText } from "../../i18n/useText";
import { MoneyField } from "./MoneyField";

/** How providers are asked: what a run may cost, and what may be done for speed. */
export function Asking() {
  const t = useText();
  const [settings, change] = useSettings();
  const disabled = !settings;
  return (
    <div className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface [&>*]:px-4 [&>*]:py-3">
      <div>
        <MoneyField
          label={t("ui-settings-max-cost")}
          hint={t("ui-settings-max-cost-text")}
          empty={t("ui-settings-no-limit")}
          value={settings?.max_cost_microusd ?? null}
          disabled={disabled}
          onChange={(max_cost_microusd) => change({ max_cost_microusd })}
        />
      </div>
      <div className="flex flex-col gap-3">
        <Switch
          label={t("ui-settings-hedging")}
          hint={t("ui-settings-hedging-text")}
          on={settings?.hedging ?? false}
          disabled={disabled}
          onChange={(hedging) => change({ hedging })}
        />
        {settings?.hedging && (
          <MoneyField
            label={t("ui-settings-hedge-cost")}
            hint={t("ui-settings-hedge-cost-text")}
            // The router's own limit.
            empty="0.25"
            value={settings.hedge_max_cost_microusd}
            onChange={(hedge_max_cost_microusd) => change({ hedge_max_cost_microusd })}
          />
        )}
      </div>
      <div>
        <Switch
          label={t("ui-settings-explore")}
          hint={t("ui-settings-explore-text")}
          on={settings?.explore ?? false}
          disabled={disabled}
          onChange={(explore) => change({ explore })}
        />
      </div>
      <div>
        <Switch
          label={t("ui-settings-background")}
          hint={t("ui-settings-background-text")}
          on={settings?.openai_background ?? false}
          disabled={disabled}
          onChange={(openai_background) => change({ openai_background })}
        />
      </div>
      <div>
        <Switch
          label={t("ui-settings-record")}
          hint={t("ui-settings-record-text")}
          on={settings?.record_runs ?? false}
          disabled={disabled}
          onChange={(record_runs) => change({ record_runs })}
        />
      </div>
    </div>
  );
}
