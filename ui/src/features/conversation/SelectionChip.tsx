import { SquareDashedMousePointer } from "lucide-react";

import type { Selection } from "../../api/generated/Selection";
import { Chip } from "../../components/ui/Chip";
import { useText } from "../../i18n/useText";
import { useWorkspace } from "../workspace/context";

interface SelectionChipProps {
  selection: Selection;
  onRemove?: () => void;
}

/** An element of the app that a turn is about; a click opens where it is written. */
export function SelectionChip({ selection, onRemove }: SelectionChipProps) {
  const t = useText();
  const { openFile } = useWorkspace();
  const { place, component, tag, text } = selection;
  const at = `${place.path}:${place.line}`;
  return (
    <Chip
      icon={<SquareDashedMousePointer aria-hidden="true" className="text-accent" />}
      title={text === "" ? at : `${at}\n${text}`}
      detail={`<${tag}>`}
      onOpen={() => openFile(place.path, place.line)}
      {...(onRemove && { removeLabel: t("ui-pick-remove"), onRemove })}
    >
      {component ?? at}
    </Chip>
  );
}
