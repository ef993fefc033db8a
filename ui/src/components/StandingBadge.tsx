import { CircleCheck, CircleDashed, CircleDot, LoaderCircle, SquareDashed } from "lucide-react";

import type { Standing } from "../api/generated/Standing";
import { useText } from "../i18n/useText";
import { Badge, type Tone } from "./ui/Badge";

const LOOK: Record<Standing, { tone: Tone; Icon: typeof CircleCheck; text: string }> = {
  verified: { tone: "good", Icon: CircleCheck, text: "ui-standing-verified" },
  unchecked: { tone: "neutral", Icon: CircleDashed, text: "ui-standing-unchecked" },
  draft: { tone: "caution", Icon: CircleDot, text: "ui-standing-draft" },
  empty: { tone: "neutral", Icon: SquareDashed, text: "ui-standing-empty" },
};

interface StandingBadgeProps {
  standing: Standing;
  /** A run of it is under way. */
  running?: boolean;
}

/** What can be said of a tree of files. */
export function StandingBadge({ standing, running = false }: StandingBadgeProps) {
  const t = useText();
  if (running) {
    return (
      <Badge tone="accent" icon={<LoaderCircle aria-hidden="true" className="animate-spin" />}>
        {t("ui-running")}
      </Badge>
    );
  }
  const { tone, Icon, text } = LOOK[standing];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(text)}
    </Badge>
  );
}
