import { BadgeCheck, CircleDashed, FilePen, FileWarning } from "lucide-react";
import type { ReactNode } from "react";

import type { Standing as State } from "../../api/generated/Standing";
import { Badge, type Tone } from "../../components/ui/Badge";
import { useText } from "../../i18n/useText";
import { STANDING } from "../run/words";

const LOOK: Record<State, { tone: Tone; icon: ReactNode }> = {
  verified: { tone: "good", icon: <BadgeCheck aria-hidden="true" /> },
  unchecked: { tone: "neutral", icon: <FilePen aria-hidden="true" /> },
  draft: { tone: "caution", icon: <FileWarning aria-hidden="true" /> },
  empty: { tone: "neutral", icon: <CircleDashed aria-hidden="true" /> },
};

/** What can be said of a tree of files, in a word. */
export function Standing({ standing }: { standing: State }) {
  const t = useText();
  const { tone, icon } = LOOK[standing];
  return (
    <Badge tone={tone} icon={icon}>
      {t(STANDING[standing].name)}
    </Badge>
  );
}
