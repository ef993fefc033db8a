import {
  Columns2,
  Code,
  Copy,
  Ellipsis,
  FolderOpen,
  History,
  ListChecks,
  PanelLeft,
  PencilLine,
  Play,
  Redo2,
  Rocket,
  RotateCcw,
  Trash2,
  Undo2,
  FileArchive,
} from "lucide-react";

import { KEYS } from "../../actions/keys";
import { runAction, useEnabledActions } from "../../actions/registry";
import type { ActionId } from "../../api/generated/ActionId";
import { Button } from "../../components/ui/Button";
import { IconButton } from "../../components/ui/IconButton";
import { Menu, type MenuItem } from "../../components/ui/Menu";
import { ToggleGroup } from "../../components/ui/ToggleGroup";
import { Tooltip } from "../../components/ui/Tooltip";
import { useText } from "../../i18n/useText";
import { STANDING } from "../run/words";
import { useWorkspace } from "./context";
import { Standing } from "./Standing";
import { Title } from "./Title";
import { useSize } from "./useSize";

interface HeaderProps {
  onRename(title: string): void;
  checking: boolean;
  exporting: boolean;
  deploying: boolean;
}

/** Narrower than this, what has an icon shows no words. */
const ROOMY = 860;

const MORE: { id: ActionId; icon: MenuItem["icon"]; danger?: boolean }[] = [
  { id: "export-zip", icon: <FileArchive aria-hidden="true" /> },
  { id: "reveal-folder", icon: <FolderOpen aria-hidden="true" /> },
  { id: "rename", icon: <PencilLine aria-hidden="true" /> },
  { id: "duplicate", icon: <Copy aria-hidden="true" /> },
  { id: "regenerate", icon: <RotateCcw aria-hidden="true" /> },
  { id: "delete", icon: <Trash2 aria-hidden="true" />, danger: true },
];

/** The project's name and state, and what can be done with it. */
export function Header({ onRename, checking, exporting, deploying }: HeaderProps) {
  const t = useText();
  const { project, layout, setLayout, history } = useWorkspace();
  const enabled = useEnabledActions();
  const [box, { width }] = useSize();
  const iconOnly = width < ROOMY;
  const can = (id: ActionId) => enabled.includes(id);
  const isHistory = layout.sideOpen && layout.side === "versions";
  const { standing } = project.summary;
  return (
    <header ref={box} className="flex min-h-11 shrink-0 flex-wrap items-center gap-1 border-b border-line bg-surface px-2 py-1">
      <IconButton
        pressed={layout.sideOpen}
        label={layout.sideOpen ? t("ui-ws-hide-side") : t("ui-ws-show-side")}
        side="bottom"
        icon={<PanelLeft aria-hidden="true" className="mirrored" />}
        onClick={() => setLayout({ sideOpen: !layout.sideOpen })}
      />
      <div className="flex min-w-48 flex-1 items-center gap-2">
        <Title title={project.summary.title} onRename={onRename} />
        <Tooltip text={t(STANDING[standing].text)} side="bottom">
          <span tabIndex={0} className="inline-flex shrink-0 rounded-sm">
            <Standing standing={standing} />
          </span>
        </Tooltip>
      </div>
      <IconButton label={t("action-undo-change")} keys={KEYS["undo-change"]} side="bottom" busy={history.busy} disabled={!can("undo-change")} icon={<Undo2 aria-hidden="true" className="mirrored" />} onClick={() => runAction("undo-change")} />
      <IconButton label={t("action-redo-change")} keys={KEYS["redo-change"]} side="bottom" disabled={!can("redo-change")} icon={<Redo2 aria-hidden="true" className="mirrored" />} onClick={() => runAction("redo-change")} />
      <IconButton label={t("action-versions")} keys={KEYS.versions} side="bottom" pressed={isHistory} icon={<History aria-hidden="true" />} onClick={() => runAction("versions")} />
      <IconButton label={t("action-check")} side="bottom" busy={checking} disabled={!can("check") && !checking} icon={<ListChecks aria-hidden="true" />} onClick={() => runAction("check")} />
      <ToggleGroup
        label={t("ui-ws-view")}
        value={layout.view}
        onChange={(view) => setLayout({ view })}
        options={[
          { value: "preview", label: t("ui-ws-preview"), icon: <Play aria-hidden="true" />, iconOnly, keys: KEYS["show-preview"] },
          { value: "code", label: t("ui-ws-code"), icon: <Code aria-hidden="true" />, iconOnly, keys: KEYS["show-code"] },
          { value: "split", label: t("ui-ws-split"), icon: <Columns2 aria-hidden="true" />, iconOnly, keys: KEYS["show-split"] },
        ]}
      />
      {iconOnly ? (
        <IconButton label={t("action-deploy")} keys={KEYS.deploy} side="bottom" busy={deploying} icon={<Rocket aria-hidden="true" />} onClick={() => runAction("deploy")} />
      ) : (
        <Tooltip text={t("action-deploy")} keys={KEYS.deploy} side="bottom">
          {/* While it deploys, the sheet still opens. */}
          <Button kind="primary" icon={<Rocket aria-hidden="true" />} onClick={() => runAction("deploy")}>
            {deploying ? t("ui-deploy-going") : t("action-deploy")}
          </Button>
        </Tooltip>
      )}
      <Menu
        align="end"
        trigger={<IconButton label={t("ui-ws-more")} side="bottom" busy={exporting} icon={<Ellipsis aria-hidden="true" />} />}
        items={MORE.flatMap(({ id, icon, danger }) => {
          const item = {
            id,
            label: t(`action-${id}`),
            icon,
            keys: KEYS[id],
            disabled: !can(id),
            onSelect: () => runAction(id),
          };
          return danger ? [null, { ...item, danger }] : [item];
        })}
      />
    </header>
  );
}
