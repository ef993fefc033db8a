import { Hammer, MessageCircleQuestion, PencilLine, Sparkles } from "lucide-react";
import type { ReactNode } from "react";

import type { TurnKind } from "../../api/generated/TurnKind";
import { Select } from "../../components/ui/Select";
import { useText } from "../../i18n/useText";
import { KIND } from "../run/words";
import { MODES, type Mode } from "./draft";

/** What stands for a kind of turn. */
export const KIND_ICON: Record<TurnKind, ReactNode> = {
  create: <Sparkles aria-hidden="true" />,
  ask: <MessageCircleQuestion aria-hidden="true" />,
  edit: <PencilLine aria-hidden="true" />,
  build: <Hammer aria-hidden="true" />,
};

const ABOUT: Record<Mode, string> = { ask: "ui-turn-ask-text", edit: "ui-turn-edit-text", build: "ui-turn-build-text" };

/** Ask, edit or build, each with what it does. */
export function Modes({ mode, onChange }: { mode: Mode; onChange(mode: Mode): void }) {
  const t = useText();
  return (
    <Select
      kind="ghost"
      label={t("ui-turn-mode")}
      icon={KIND_ICON[mode]}
      value={mode}
      onChange={onChange}
      options={MODES.map((it) => ({ value: it, name: t(KIND[it]), detail: t(ABOUT[it]) }))}
    />
  );
}
