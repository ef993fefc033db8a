import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { useAction } from "../../actions/registry";
import type { ProjectView } from "../../api/generated/ProjectView";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

/** What can be done with the project as a whole. */
export function useProjectActions(id: string, project: ProjectView, refresh: () => void, isIdle: boolean) {
  const t = useText();
  const words = useErrorText();
  const platform = usePlatform();
  const navigate = useNavigate();
  const [exporting, setExporting] = useState(false);
  const bad = (error: unknown) => toast({ text: words(error).text, bad: true });
  const open = (id: string) => navigate({ to: "/project/$id", params: { id } });
  const { title } = project.summary;

  const rename = (to: string) => {
    platform
      .projectRename(id, to)
      .then(() => {
        refresh();
        toast({ text: t("ui-ws-renamed", { title: to }), undo: () => void platform.projectRename(id, title).then(refresh, bad) });
      })
      .catch(bad);
  };
  const exportZip = () => {
    setExporting(true);
    platform
      .exportZip(id)
      .then((path) => {
        if (path !== null) toast({ text: t("ui-ws-exported", { path }) });
      })
      .catch(bad)
      .finally(() => setExporting(false));
  };
  const duplicate = () => {
    platform
      .projectDuplicate(id)
      .then(async (copy) => {
        refresh();
        await open(copy.id);
        toast({ text: t("ui-ws-duplicated", { title: copy.title }) });
      })
      .catch(bad);
  };
  const remove = () => {
    platform
      .projectDelete(id)
      .then(async () => {
        await navigate({ to: "/projects" });
        refresh();
        toast({
          text: t("ui-ws-deleted", { title }),
          undo: () => void platform.projectUndelete(id).then(() => open(id), bad),
        });
      })
      .catch(bad);
  };

  const hasFiles = project.head !== null;
  useAction("export-zip", exportZip, hasFiles && !exporting);
  useAction("reveal-folder", () => void platform.projectReveal(id).catch(bad));
  useAction("duplicate", duplicate, isIdle && hasFiles);
  useAction("delete", remove, isIdle);
  return { rename, exporting };
}
