import { Wrench } from "lucide-react";
import { useMemo } from "react";

import type { Problem } from "../../api/generated/Problem";
import { Button } from "../../components/ui/Button";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { useWorkspace } from "../workspace/context";
import { useComposer } from "./composer";
import { asRequest, EMPTY_DRAFT } from "./draft";
import { TurnCost } from "./TurnCost";

interface FixButtonProps {
  problems: Problem[];
  /** Where they were found; a version that is not current is taken as it is first. */
  turn?: number | null;
}

/** Mends problems: by rules, which is free; what those leave by a model, with what that costs. */
export function FixButton({ problems, turn = null }: FixButtonProps) {
  const t = useText();
  const platform = usePlatform();
  const { id, project, running, history, fix } = useWorkspace();
  const [{ advanced, provider, model }] = useComposer(id);
  const request = useMemo(
    () => asRequest(id, { ...EMPTY_DRAFT, advanced, provider, model }, problems),
    [id, advanced, provider, model, problems],
  );
  const isIdle = !running.isRunning && !running.starting;
  if (problems.length === 0) return null;
  const repair = async () => {
    if (turn !== null) {
      const saved = await history.change(() => platform.turnAccept(id, turn), ({ version }) => t("ui-turn-accepted-toast", { version: version.version }));
      if (!saved) return;
    }
    fix.repair();
  };
  if (turn === null && fix.isSpent(project.head)) {
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Button
          size="small"
          kind="primary"
          icon={<Wrench aria-hidden="true" />}
          disabled={!isIdle}
          busy={running.starting}
          onClick={() => void running.begin(() => platform.turnStart(request)).then((began) => began && fix.forget())}
        >
          {t("ui-fix-model")}
        </Button>
        <TurnCost request={request} />
      </span>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Button
        size="small"
        icon={<Wrench aria-hidden="true" />}
        disabled={!isIdle}
        busy={fix.check?.state === "running" || history.busy}
        onClick={() => void repair()}
      >
        {turn === null ? t("ui-fix") : t("ui-fix-accept")}
      </Button>
      <span className="text-[0.75rem]/4 text-ink-soft">{t("ui-fix-free")}</span>
    </span>
  );
}
