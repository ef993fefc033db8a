import { useText } from "../../i18n/useText";
import { AttachmentChip } from "../attachments/AttachmentChip";
import type { Choice } from "./choice";

/** What goes along with the description. */
export default function Attached({ choice, onChoice }: { choice: Choice; onChoice(choice: Choice): void }) {
  const t = useText();
  return (
    <ul aria-label={t("ui-attach-list")} className="flex flex-wrap gap-1.5 px-4 pb-2">
      {choice.attachments.map((it) => (
        <li key={it.id} className="min-w-0">
          <AttachmentChip
            attachment={it}
            onRemove={() => onChoice({ ...choice, attachments: choice.attachments.filter(({ id }) => id !== it.id) })}
          />
        </li>
      ))}
    </ul>
  );
}
