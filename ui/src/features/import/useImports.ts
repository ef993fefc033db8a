import { useIsMutating, useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import type { ProjectSummary } from "../../api/generated/ProjectSummary";
import { projectsQuery, queryClient } from "../../api/queries";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { usePlatform } from "../../platform/context";

const KEY = ["import"];

/** What was made elsewhere and becomes a project here. One at a time. */
export interface Imports {
  /** Asks for a folder, makes a project of it and opens that. */
  importFolder(): void;
  /** The same with a ZIP archive. */
  importZip(): void;
  /** Clones a public repository; rejects where that cannot be. */
  importGit(url: string): Promise<void>;
  /** A question is open, or something is being read. */
  importing: boolean;
}

export function useImports(): Imports {
  const platform = usePlatform();
  const navigate = useNavigate();
  const words = useErrorText();
  const importing = useIsMutating({ mutationKey: KEY }) > 0;
  const { mutate, mutateAsync } = useMutation({
    mutationKey: KEY,
    mutationFn: (ask: () => Promise<ProjectSummary | null>) => ask(),
    onSuccess: async (project) => {
      if (!project) return;
      void queryClient.invalidateQueries({ queryKey: projectsQuery(platform).queryKey });
      await navigate({ to: "/project/$id", params: { id: project.id } });
    },
  });
  const orSay = (ask: () => Promise<ProjectSummary | null>) => {
    if (!importing) mutate(ask, { onError: (error) => toast({ text: words(error).text, bad: true }) });
  };
  return {
    importing,
    importFolder: () => orSay(() => platform.projectImport()),
    importZip: () => orSay(() => platform.projectImportZip()),
    importGit: async (url) => void (await mutateAsync(() => platform.projectImportGit(url))),
  };
}
