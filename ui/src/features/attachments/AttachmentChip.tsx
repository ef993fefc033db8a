import { useQuery } from "@tanstack/react-query";
import { FileText, Globe, Image } from "lucide-react";

import type { AttachmentKind } from "../../api/generated/AttachmentKind";
import type { AttachmentView } from "../../api/generated/AttachmentView";
import { attachmentQuery } from "../../api/queries";
import { useObjectUrl } from "../../components/Picture";
import { Chip } from "../../components/ui/Chip";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

const ICON: Record<AttachmentKind, typeof Image> = { image: Image, text: FileText, page: Globe };

interface AttachmentChipProps {
  attachment: AttachmentView;
  onRemove?: () => void;
}

/** An image, a text file or a page that goes along, with what it costs in each call. */
export function AttachmentChip({ attachment, onRemove }: AttachmentChipProps) {
  const t = useText();
  const { compact } = useFormats();
  const { name, kind, tokens, url } = attachment;
  const Icon = ICON[kind];
  return (
    <Chip
      icon={kind === "image" ? <Picture id={attachment.id} /> : <Icon aria-hidden="true" />}
      title={url ?? name}
      detail={t("ui-attach-tokens", { count: tokens, tokens: compact(tokens) })}
      {...(onRemove && { removeLabel: t("ui-attach-remove", { name }), onRemove })}
    >
      {name}
    </Chip>
  );
}

/** The image itself, small; a sign until it is read. */
function Picture({ id }: { id: string }) {
  const platform = usePlatform();
  const { data } = useQuery(attachmentQuery(platform, id));
  const url = useObjectUrl(data ?? null);
  if (url === null) return <Image aria-hidden="true" />;
  return <img src={url} alt="" draggable={false} className="size-5 shrink-0 rounded-sm object-cover" />;
}
