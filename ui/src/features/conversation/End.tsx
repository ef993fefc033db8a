import { CircleAlert, CircleCheck, CircleCheckBig, CirclePause, FileWarning, ListTodo, MessageCircle } from "lucide-react";
import type { ReactNode } from "react";

import type { TurnState } from "../../api/generated/TurnState";
import { useText } from "../../i18n/useText";
import { END } from "../run/words";

type Over = Exclude<TurnState, "running">;

const LOOK: Record<Over, { icon: typeof CircleCheck; tone: string }> = {
  verified: { icon: CircleCheck, tone: "text-good" },
  accepted: { icon: CircleCheckBig, tone: "text-ink" },
  answered: { icon: MessageCircle, tone: "text-ink" },
  planned: { icon: ListTodo, tone: "text-accent" },
  draft: { icon: FileWarning, tone: "text-caution" },
  stopped: { icon: CirclePause, tone: "text-caution" },
  failed: { icon: CircleAlert, tone: "text-bad" },
};

interface EndProps {
  state: Over;
  /** What that means now; nothing where later turns changed it. */
  text: string | null;
  children?: ReactNode;
}

/** How a turn ended, what that means, and what is safe. */
export function End({ state, text, children }: EndProps) {
  const t = useText();
  const { icon: Icon, tone } = LOOK[state];
  return (
    // Only the latest one is news.
    <div role={text === null ? undefined : "status"} className="flex items-start gap-2">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div>
          <p className={`font-medium ${tone}`}>{t(END[state].title)}</p>
          {text !== null && <p className="text-ink-soft">{text}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}
