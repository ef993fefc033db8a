import { useQuery } from "@tanstack/react-query";
import { Bug, Check, RefreshCw, Undo2 } from "lucide-react";

import { providersQuery } from "../../api/queries";
import { Button } from "../../components/ui/Button";
import { Menu, type MenuEntry } from "../../components/ui/Menu";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useProviderName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { useWorkspace } from "../workspace/context";
import { actionsOf, type Entry } from "./turns";

/** What can be done with a turn that is over. */
export function TurnMenu({ entry }: { entry: Entry }) {
  const t = useText();
  const words = useErrorText();
  const platform = usePlatform();
  const { id, project, running, history } = useWorkspace();
  const { turn } = entry;
  if (!turn || entry.state === "running") return null;
  const can = actionsOf(entry, project.head);
  const isIdle = !running.isRunning && !running.starting && !history.busy;
  const report = () => {
    platform
      .turnReport(id, turn.turn)
      .then((path) => path !== null && toast({ text: t("ui-turn-reported", { path }) }))
      .catch((error: unknown) => toast({ text: words(error).text, bad: true }));
  };
  return (
    <div className="-mx-2 flex flex-wrap items-center gap-x-0.5">
      {can.accept && (
        <Button
          size="small"
          kind="ghost"
          icon={<Check aria-hidden="true" />}
          disabled={!isIdle}
          onClick={() => void history.change(() => platform.turnAccept(id, turn.turn), ({ version }) => t("ui-turn-accepted-toast", { version: version.version }))}
        >
          {t("ui-run-accept")}
        </Button>
      )}
      {can.revert && (
        <Button
          size="small"
          kind="ghost"
          icon={<Undo2 aria-hidden="true" className="mirrored" />}
          disabled={!isIdle}
          onClick={() => void history.change(() => platform.turnRevert(id, turn.turn), () => t("ui-turn-reverted-toast"))}
        >
          {t("ui-turn-revert")}
        </Button>
      )}
      {can.replay && <Replay turn={turn.turn} disabled={!isIdle} />}
      <Button size="small" kind="ghost" icon={<Bug aria-hidden="true" />} onClick={report}>
        {t("ui-turn-report")}
      </Button>
    </div>
  );
}

/** Asks the same once more: as before, or somebody else. */
function Replay({ turn, disabled }: { turn: number; disabled: boolean }) {
  const t = useText();
  const name = useProviderName();
  const platform = usePlatform();
  const { id, running } = useWorkspace();
  const { data: providers = [] } = useQuery(providersQuery(platform));
  const replay = (provider: string | null, model: string | null) =>
    void running.begin(() => platform.turnReplay(id, turn, provider, model));
  const items: MenuEntry[] = [
    { id: "same", label: t("ui-turn-replay-same"), onSelect: () => replay(null, null) },
    ...providers
      .filter((provider) => provider.configured)
      .flatMap(({ provider, model, models }): MenuEntry[] => [
        name(provider),
        ...(models.length > 0 ? models.map(({ id }) => id) : model === null ? [] : [model]).map((id) => ({
          id: `${provider}/${id}`,
          label: id,
          onSelect: () => replay(provider, id),
        })),
      ]),
  ];
  return (
    <Menu
      trigger={
        <Button size="small" kind="ghost" icon={<RefreshCw aria-hidden="true" />} disabled={disabled}>
          {t("ui-turn-replay")}
        </Button>
      }
      items={items}
    />
  );
}
