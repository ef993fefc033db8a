import { useQuery } from "@tanstack/react-query";
import { Blocks, Bot, Shapes } from "lucide-react";

import type { Detected } from "../../api/generated/Detected";
import { providersQuery, typesQuery } from "../../api/queries";
import { Select } from "../../components/ui/Select";
import { ToggleGroup } from "../../components/ui/ToggleGroup";
import { useProviderName, useTypeName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { Forecast } from "../run/Forecast";
import { asRun, type Choice } from "./choice";

interface ChoicesProps {
  choice: Choice;
  onChoice(choice: Choice): void;
  detected: Detected | undefined;
}

const FITS = "as-it-fits";

/** Type, framework, size and maker; each is found by itself until the person chooses. */
export default function Choices({ choice, onChoice, detected }: ChoicesProps) {
  const t = useText();
  const platform = usePlatform();
  const typeName = useTypeName();
  const providerName = useProviderName();
  const { data: types } = useQuery(typesQuery(platform));
  const { data: providers } = useQuery(providersQuery(platform));
  if (!types) return null;

  const typeId = choice.type ?? detected?.type_id;
  const type = types.find((it) => it.id === typeId);
  const suggested = choice.type === null ? detected?.framework : type?.framework;
  const framework = choice.framework?.type === typeId ? choice.framework?.id : suggested;
  const makers = (providers ?? []).filter((provider) => provider.configured).map(({ provider }) => provider);
  return (
    <>
      <Select
        kind="ghost"
        label={t("ui-welcome-type")}
        icon={<Shapes aria-hidden="true" />}
        value={choice.type ?? FITS}
        onChange={(value) => onChoice({ ...choice, type: value === FITS ? null : value })}
        options={[
          {
            value: FITS,
            name: detected ? t("ui-welcome-type-found", { type: typeName(detected.type_id) }) : t("ui-welcome-type-fits"),
          },
          ...types.map(({ id }) => ({ value: id, name: typeName(id) })),
        ]}
      />
      {type && framework && type.frameworks.length > 1 && (
        <Select
          kind="ghost"
          label={t("ui-welcome-framework")}
          icon={<Blocks aria-hidden="true" />}
          value={framework}
          onChange={(id) => onChoice({ ...choice, framework: { type: type.id, id } })}
          options={type.frameworks.map(({ id, label }) => ({
            value: id,
            name: label,
            detail: id === suggested ? t("ui-welcome-suggested") : undefined,
          }))}
        />
      )}
      {makers.length > 0 && (
        <Select
          kind="ghost"
          label={t("ui-welcome-maker")}
          icon={<Bot aria-hidden="true" />}
          value={choice.provider ?? FITS}
          onChange={(value) => onChoice({ ...choice, provider: value === FITS ? null : value })}
          options={[
            { value: FITS, name: t("ui-welcome-maker-fits") },
            ...[...makers, "starter"].map((id) => ({ value: id, name: providerName(id) })),
          ]}
        />
      )}
      {makers.length > 0 && choice.provider !== "starter" && (
        <ToggleGroup
          label={t("ui-welcome-size")}
          value={choice.advanced ? "advanced" : "quick"}
          onChange={(size) => onChoice({ ...choice, advanced: size === "advanced" })}
          options={[
            { value: "quick", label: t("ui-welcome-quick") },
            { value: "advanced", label: t("ui-welcome-advanced") },
          ]}
        />
      )}
      {makers.length > 0 && choice.provider !== "starter" && (
        // Its length matters next to nothing, and an answer at every key would.
        <Forecast request={asRun(choice, { type: typeId ?? null, framework: framework ?? null })} />
      )}
    </>
  );
}
