import { useQuery } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";

import { appInfoQuery } from "../../api/queries";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

/** Where everything is on this computer. */
export function Folders() {
  const t = useText();
  const platform = usePlatform();
  const words = useErrorText();
  const { data: info, error, refetch } = useQuery(appInfoQuery(platform));
  if (error) return <ErrorText error={error} onRetry={() => void refetch()} />;
  if (!info) return null;
  const reveal = (folder: Promise<void>) =>
    folder.catch((error: unknown) => toast({ text: words(error).text, bad: true }));
  const folders = [
    { name: t("ui-settings-projects-folder"), path: info.projects_folder },
    { name: t("ui-settings-data-folder"), path: info.home, reveal: () => reveal(platform.revealDataFolder()) },
    { name: t("ui-settings-log-folder"), path: info.log_folder, reveal: () => reveal(platform.revealLogFolder()) },
  ];
  return (
    <dl className="divide-y divide-line rounded-lg border border-line bg-surface">
      {folders.map(({ name, path, reveal }) => (
        <div key={name} className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
          <dt className="w-44 font-medium">{name}</dt>
          <dd className="min-w-0 flex-1 basis-60 text-ink-soft">
            <bdi dir="ltr" className="font-mono text-[0.75rem]/5 break-all select-text">
              {path}
            </bdi>
          </dd>
          {reveal && (
            <dd>
              <Button
                size="small"
                icon={<FolderOpen aria-hidden="true" />}
                aria-label={t("ui-settings-reveal-name", { name })}
                onClick={() => void reveal()}
              >
                {t("ui-settings-reveal")}
              </Button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
