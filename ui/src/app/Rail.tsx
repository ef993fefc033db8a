import { Link, useRouterState } from "@tanstack/react-router";
import { FolderOpen, Languages, Search, Settings, SquarePen, WifiOff } from "lucide-react";
import type { ReactNode } from "react";

import { KEYS } from "../actions/keys";
import { runAction } from "../actions/registry";
import type { ActionId } from "../api/generated/ActionId";
import { IconButton } from "../components/ui/IconButton";
import { Mark } from "../components/ui/Mark";
import { Tooltip, TooltipProvider } from "../components/ui/Tooltip";
import { useText } from "../i18n/useText";
import { AppearanceMenu } from "./AppearanceMenu";
import { useOnline } from "./useOnline";

/** The way between the screens, at the starting edge. */
export default function Rail() {
  const t = useText();
  const online = useOnline();
  return (
    <TooltipProvider>
      <nav
        aria-label={t("ui-navigation")}
        className="flex w-12 shrink-0 flex-col items-center gap-1 border-e border-line bg-surface py-2"
      >
        <Link to="/" aria-label="Vectort" className="mb-1 flex size-8 items-center justify-center rounded-lg">
          <Mark />
        </Link>
        <RailLink to="/" action="new-app" icon={<SquarePen aria-hidden="true" />} />
        <RailLink to="/projects" action="projects" icon={<FolderOpen aria-hidden="true" />} />
        <IconButton
          label={t("action-palette")}
          keys={KEYS.palette}
          side="inline-end"
          icon={<Search aria-hidden="true" />}
          onClick={() => runAction("palette")}
        />
        <span className="flex-1" />
        {!online && <Offline />}
        <AppearanceMenu icon={<Languages aria-hidden="true" />} />
        <RailLink to="/settings" action="settings" icon={<Settings aria-hidden="true" />} />
      </nav>
    </TooltipProvider>
  );
}

/** Only says so: what needs no network goes on as it was. */
function Offline() {
  const t = useText();
  return (
    <Tooltip text={t("ui-offline")} side="inline-end">
      <span role="img" tabIndex={0} aria-label={t("ui-offline")} className="rounded-lg p-2 text-caution">
        <WifiOff aria-hidden="true" className="size-4" />
      </span>
    </Tooltip>
  );
}

function RailLink({ to, action, icon }: { to: "/" | "/projects" | "/settings"; action: ActionId; icon: ReactNode }) {
  const t = useText();
  const here = useRouterState({ select: ({ location }) => location.pathname === to });
  const name = t(`action-${action}`);
  return (
    <Tooltip text={name} keys={KEYS[action]} side="inline-end">
      <Link
        to={to}
        aria-current={here ? "page" : undefined}
        aria-label={name}
        className="flex size-8 items-center justify-center rounded-lg text-ink-soft hover:bg-raised hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent [&_svg]:size-4"
      >
        {icon}
      </Link>
    </Tooltip>
  );
}
