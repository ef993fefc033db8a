import { useIsMutating, useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { projectsQuery, queryClient } from "../api/queries";
import { toast } from "../components/ui/Toasts";
import { useErrorText } from "../i18n/errorText";
import { usePlatform } from "../platform/context";

const KEY = ["import-folder"];

interface ImportFolder {
  /** Asks for a folder, makes a project of it and opens that. One at a time. */
  importFolder(): void;
  /** The question is open, or the folder is being read. */
  importing: boolean;
}

export function useImportFolder(): ImportFolder {
  const platform = usePlatform();
  const navigate = useNavigate();
  const words = useErrorText();
  const importing = useIsMutating({ mutationKey: KEY }) > 0;
  const { mutate } = useMutation({
    mutationKey: KEY,
    mutationFn: () => platform.projectImport(),
    onSuccess: async (project) => {
      if (!project) return;
      void queryClient.invalidateQueries({ queryKey: projectsQuery(platform).queryKey });
      await navigate({ to: "/project/$id", params: { id: project.id } });
    },
    onError: (error) => toast({ text: words(error).text, bad: true }),
  });
  return {
    importing,
    importFolder: () => {
      if (!importing) mutate();
    },
  };
}
