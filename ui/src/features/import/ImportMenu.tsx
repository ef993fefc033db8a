import { FileArchive, FolderInput, GitBranch, Import } from "lucide-react";

import { KEYS } from "../../actions/keys";
import { runAction } from "../../actions/registry";
import { Button, type ButtonProps } from "../../components/ui/Button";
import { Menu } from "../../components/ui/Menu";
import { useText } from "../../i18n/useText";
import { useImports } from "./useImports";

const WAYS = [
  { id: "import-folder", icon: <FolderInput aria-hidden="true" /> },
  { id: "import-zip", icon: <FileArchive aria-hidden="true" /> },
  { id: "import-git", icon: <GitBranch aria-hidden="true" /> },
] as const;

/** The ways to bring in what was made elsewhere. */
export function ImportMenu(look: Pick<ButtonProps, "size" | "kind">) {
  const t = useText();
  const { importing } = useImports();
  return (
    <Menu
      align="end"
      trigger={
        <Button {...look} busy={importing} icon={<Import aria-hidden="true" />}>
          {t("ui-import")}
        </Button>
      }
      items={WAYS.map(({ id, icon }) => ({
        id,
        icon,
        label: t(`action-${id}`),
        keys: KEYS[id],
        disabled: importing,
        onSelect: () => runAction(id),
      }))}
    />
  );
}
