import { useNavigate } from "@tanstack/react-router";

import type { ProjectSummary } from "../../api/generated/ProjectSummary";
import { projectsQuery, queryClient } from "../../api/queries";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

export interface ProjectActions {
  open(project: ProjectSummary): void;
  rename(project: ProjectSummary, title: string): void;
  duplicate(project: ProjectSummary): void;
  /** Gone from the list at once; a toast brings it back. */
  remove(project: ProjectSummary): void;
  reveal(project: ProjectSummary): void;
}

/** What can be done with a project of the list. The list shows the result before the host confirms. */
export function useProjectActions(): ProjectActions {
  const t = useText();
  const platform = usePlatform();
  const navigate = useNavigate();
  const words = useErrorText();
  const { queryKey } = projectsQuery(platform);

  const change = (by: (list: ProjectSummary[]) => ProjectSummary[]) => {
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (list) => list && by(list));
  };
  const refresh = () => queryClient.invalidateQueries({ queryKey });
  const confirm = (promise: Promise<unknown>) =>
    promise
      .catch((error: unknown) => toast({ text: words(error).text, bad: true }))
      .finally(() => void refresh());

  return {
    open: ({ id }) => void navigate({ to: "/project/$id", params: { id } }),
    rename: ({ id, title: before }, title) => {
      if (title.trim() === "" || title.trim() === before) return;
      const named = (title: string) => change((list) => list.map((it) => (it.id === id ? { ...it, title } : it)));
      named(title.trim());
      void confirm(platform.projectRename(id, title.trim()));
    },
    duplicate: ({ id, title }) => {
      void confirm(
        platform.projectDuplicate(id).then((copy) => {
          change((list) => [copy, ...list.filter((it) => it.id !== copy.id)]);
          toast({ text: t("ui-projects-duplicated", { title }) });
        }),
      );
    },
    remove: ({ id, title }) => {
      change((list) => list.filter((it) => it.id !== id));
      void confirm(
        platform.projectDelete(id).then(() =>
          toast({
            text: t("ui-projects-deleted", { title }),
            undo: () => void confirm(platform.projectUndelete(id)),
          }),
        ),
      );
    },
    reveal: ({ id }) => {
      platform.projectReveal(id).catch((error: unknown) => toast({ text: words(error).text, bad: true }));
    },
  };
}
