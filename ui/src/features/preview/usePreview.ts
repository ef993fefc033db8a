import { useCallback, useEffect, useRef, useState } from "react";

import type { Selection } from "../../api/generated/Selection";
import { usePlatform } from "../../platform/context";
import { foldAll, STARTING, type Preview, type PreviewAction } from "./state";

/** An app that writes to its console without end must not keep the window busy, in milliseconds. */
const EVERY = 60;

/** Serves the project for as long as the component is there, and tells what happens in its page. */
export function usePreview(
  id: string,
  /** Picking is over; null where it was called off in the page. */
  onPicked: (selection: Selection | null) => void,
): [Preview, (action: PreviewAction) => void, retry: () => void] {
  const picked = useRef(onPicked);
  useEffect(() => {
    picked.current = onPicked;
  });
  const platform = usePlatform();
  const [preview, setPreview] = useState<Preview>(STARTING);
  const [tries, setTries] = useState(0);
  const waiting = useRef<PreviewAction[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const dispatch = useCallback((action: PreviewAction) => {
    waiting.current.push(action);
    timer.current ??= setTimeout(() => {
      timer.current = null;
      const actions = waiting.current;
      waiting.current = [];
      setPreview((preview) => foldAll(preview, actions));
    }, action.event === "console" ? EVERY : 0);
  }, []);

  useEffect(() => {
    const unfollow = platform.previewFollow(id, (update) => {
      if (update.event === "picked") picked.current(update.selection);
      else if (update.event === "pick_ended") picked.current(null);
      else dispatch(update);
    });
    return () => {
      unfollow();
      waiting.current = [];
    };
  }, [platform, id, dispatch, tries]);

  const retry = useCallback(() => {
    setPreview(STARTING);
    setTries((tries) => tries + 1);
  }, []);
  return [preview, dispatch, retry];
}
