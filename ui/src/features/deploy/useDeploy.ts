import { useCallback, useEffect, useRef, useState } from "react";

import type { DeployRequest } from "../../api/generated/DeployRequest";
import type { DeployView } from "../../api/generated/DeployView";
import { toast } from "../../components/ui/Toasts";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { useRefresh } from "../workspace/queries";

export interface Deploy {
  /** The deployment of this session, and when that view arrived. */
  view: DeployView | null;
  at: number;
  isGoing: boolean;
  /** What kept it from beginning. */
  error: unknown;
  start(request: DeployRequest): void;
  cancel(): void;
  cancelling: boolean;
  /** The sheet is open: it says itself how a deployment ended. */
  watch(isWatched: boolean): void;
}

/** The project's deployment; it goes on while the sheet is closed, and then says how it ended. */
export function useDeploy(id: string): Deploy {
  const t = useText();
  const platform = usePlatform();
  const refresh = useRefresh(id);
  const [state, setState] = useState<{ view: DeployView; at: number } | null>(null);
  const [starts, setStarts] = useState(0);
  const [starting, setStarting] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isWatched = useRef(false);
  const wasGoing = useRef(false);

  useEffect(
    () => platform.deployFollow(id, (view) => setState({ view, at: performance.now() })),
    [platform, id, starts],
  );

  const view = state?.view ?? null;
  const isGoing = starting || (view !== null && view.end === null);
  useEffect(() => {
    const justEnded = wasGoing.current && !isGoing && view?.end != null;
    wasGoing.current = isGoing;
    if (!justEnded) return;
    setCancelling(false);
    refresh();
    if (isWatched.current || view.end === "cancelled") return;
    const { url } = view;
    if (view.end === "failed" || url === null) return toast({ text: t("ui-deploy-failed"), bad: true });
    toast({
      text: view.end === "live" ? t("ui-deploy-live-at", { url }) : t("ui-deploy-not-answering"),
      action: { label: t("ui-deploy-open"), run: () => void platform.openUrl(url) },
    });
  }, [isGoing, view, refresh, t, platform]);

  const start = useCallback(
    (request: DeployRequest) => {
      setError(null);
      setStarting(true);
      platform
        .deployStart(id, request)
        .then(() => setStarts((starts) => starts + 1))
        .catch(setError)
        .finally(() => setStarting(false));
    },
    [platform, id],
  );
  const cancel = useCallback(() => {
    setCancelling(true);
    platform.deployCancel(id).catch((error: unknown) => {
      setCancelling(false);
      setError(error);
    });
  }, [platform, id]);
  const watch = useCallback((watched: boolean) => void (isWatched.current = watched), []);
  return { view, at: state?.at ?? 0, isGoing, error, start, cancel, cancelling, watch };
}
