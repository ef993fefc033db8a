import { ChevronUp } from "lucide-react";
import { useEffect, useMemo, useState, type RefObject } from "react";

import type { TurnView } from "../../api/generated/TurnView";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { Skeleton } from "../../components/ui/Skeleton";
import { useText } from "../../i18n/useText";
import type { Run } from "../run/useRun";
import { useWorkspace } from "../workspace/context";
import { useTurns } from "../workspace/queries";
import { CheckCard } from "./CheckCard";
import { ComposerBox } from "./ComposerBox";
import { Origin } from "./Origin";
import { TurnCard } from "./TurnCard";
import { entries, isBehind, WINDOW } from "./turns";
import { useFollowEnd } from "./useFollowEnd";

const NO_TURNS: TurnView[] = [];

/** The project's conversation, and the box in which it goes on. */
export function Conversation({ run }: { run: Run | null }) {
  const t = useText();
  const { id, fix } = useWorkspace();
  const { data: turns, error, isPending, refetch } = useTurns(id);
  const scroller = useFollowEnd();
  const list = useMemo(() => entries(turns ?? NO_TURNS, run), [turns, run]);

  const behind = turns !== undefined && isBehind(turns, run);
  useEffect(() => {
    if (behind) void refetch();
  }, [behind, refetch]);

  return (
    // With large text the box below may need more than there is: then all of it scrolls.
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div ref={scroller} tabIndex={0} role="region" aria-label={t("ui-chat")} className="min-h-40 flex-1 overflow-y-auto outline-offset-[-2px]">
        <div className="flex min-h-full flex-col gap-6 p-4">
          {error && <ErrorText error={error} onRetry={() => void refetch()} />}
          {isPending && <Skeleton size="h-24 w-full" />}
          {turns && list.length === 0 && <Origin />}
          <Turns list={list} scroller={scroller} />
          {fix.check && <CheckCard check={fix.check} />}
        </div>
      </div>
      <ComposerBox />
    </div>
  );
}

interface TurnsProps {
  list: ReturnType<typeof entries>;
  scroller: RefObject<HTMLDivElement | null>;
}

/** The latest turns; earlier ones come when they are asked for, above, without moving what is read. */
function Turns({ list, scroller }: TurnsProps) {
  const t = useText();
  const [shown, setShown] = useState(WINDOW);
  const hidden = Math.max(0, list.length - shown);
  const more = () => {
    const element = scroller.current;
    const fromEnd = element ? element.scrollHeight - element.scrollTop : 0;
    setShown(shown + WINDOW);
    requestAnimationFrame(() => {
      if (element) element.scrollTop = element.scrollHeight - fromEnd;
    });
  };
  return (
    <>
      {hidden > 0 && (
        <div className="text-center">
          <Button size="small" kind="ghost" icon={<ChevronUp aria-hidden="true" />} onClick={more}>
            {t("ui-chat-earlier", { count: hidden })}
          </Button>
        </div>
      )}
      {list.slice(hidden).map((entry, index) => (
        <TurnCard key={entry.key} entry={entry} isLast={hidden + index === list.length - 1} />
      ))}
    </>
  );
}
