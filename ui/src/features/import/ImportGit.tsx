import { lazy, Suspense, useState } from "react";

import { useAction } from "../../actions/registry";
import { useText } from "../../i18n/useText";
import { useImports } from "./useImports";

const AddressDialog = lazy(() => import("../attachments/AddressDialog").then((it) => ({ default: it.AddressDialog })));

/** Asks for a repository's address, from wherever it is wanted. */
export function ImportGit() {
  const t = useText();
  const { importGit } = useImports();
  const [open, setOpen] = useState(false);
  useAction("import-git", () => setOpen(true));
  if (!open) return null;
  return (
    <Suspense>
      <AddressDialog
        open
        onClose={() => setOpen(false)}
        title={t("ui-import-git-title")}
        text={t("ui-import-git-text")}
        label={t("ui-import-git-label")}
        placeholder="https://github.com/owner/name.git"
        action={t("ui-import-git-start")}
        progress={t("ui-import-git-going")}
        onSend={importGit}
      />
    </Suspense>
  );
}
