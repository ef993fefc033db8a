import { FileUp, Globe, Paperclip } from "lucide-react";
import { useRef, useState } from "react";

import { IconButton } from "../../components/ui/IconButton";
import { Menu } from "../../components/ui/Menu";
import { useText } from "../../i18n/useText";
import { AddressDialog } from "./AddressDialog";
import type { Attaching } from "./useAttachments";

/** What the host reads as an attachment; it looks at the content itself all the same. */
const TAKEN = "image/png,image/jpeg,image/webp,image/gif,text/*,.md,.json,.csv,.ts,.tsx,.js,.jsx,.css,.html,.py,.rs,.go,.sql,.yaml,.yml,.toml";

/** The ways to attach something besides dropping and pasting it. */
export function AttachMenu({ attaching }: { attaching: Attaching }) {
  const t = useText();
  const files = useRef<HTMLInputElement>(null);
  const [isNaming, setIsNaming] = useState(false);
  return (
    <>
      <Menu
        trigger={<IconButton label={t("ui-attach")} busy={attaching.busy} icon={<Paperclip aria-hidden="true" />} />}
        items={[
          { id: "files", label: t("ui-attach-files"), icon: <FileUp aria-hidden="true" />, onSelect: () => files.current?.click() },
          { id: "page", label: t("ui-attach-page"), icon: <Globe aria-hidden="true" />, onSelect: () => setIsNaming(true) },
        ]}
      />
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={TAKEN}
        onChange={({ target }) => {
          attaching.addFiles([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
      <AddressDialog
        open={isNaming}
        onClose={() => setIsNaming(false)}
        title={t("ui-attach-page-title")}
        text={t("ui-attach-page-text")}
        label={t("ui-attach-page-label")}
        placeholder="https://example.com/page"
        action={t("ui-attach-page-add")}
        onSend={attaching.addPage}
      />
    </>
  );
}
