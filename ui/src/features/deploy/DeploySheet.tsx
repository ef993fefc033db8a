import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent, type RefObject } from "react";

import { deployAccountsQuery } from "../../api/queries";
import type { DeployAccount } from "../../api/generated/DeployAccount";
import type { DeploymentView } from "../../api/generated/DeploymentView";
import type { ProjectView } from "../../api/generated/ProjectView";
import { Badge } from "../../components/ui/Badge";
import { Button } from "../../components/ui/Button";
import { Dialog } from "../../components/ui/Dialog";
import { ErrorText } from "../../components/ui/ErrorText";
import { Skeleton } from "../../components/ui/Skeleton";
import { TextField } from "../../components/ui/TextField";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { relativeTime } from "../../lib/relativeTime";
import { usePlatform } from "../../platform/context";
import { STANDING } from "../run/words";
import { useDeployments } from "../workspace/queries";
import { Connect } from "./Connect";
import { Progress } from "./Progress";
import { Result } from "./Result";
import type { Deploy } from "./useDeploy";

interface DeploySheetProps {
  open: boolean;
  onClose(): void;
  deploy: Deploy;
  project: ProjectView;
}

/** Puts the app live, with the person's own account. */
export function DeploySheet({ open, onClose, deploy, project }: DeploySheetProps) {
  const t = useText();
  const { watch } = deploy;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => watch(open), [watch, open]);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="medium"
      initialFocus={first}
      title={t("ui-deploy-title", { title: project.summary.title })}
      description={deploy.isGoing ? t("ui-deploy-background") : t("ui-deploy-text")}
    >
      {open && <Body deploy={deploy} project={project} first={first} />}
    </Dialog>
  );
}

interface BodyProps extends Pick<DeploySheetProps, "deploy" | "project"> {
  /** The field that has the focus when the sheet opens. */
  first: RefObject<HTMLInputElement | null>;
}

function Body({ deploy, project, first }: BodyProps) {
  const platform = usePlatform();
  const accounts = useQuery(deployAccountsQuery(platform));
  const past = useDeployments(project.summary.id, true);
  const [isAgain, setIsAgain] = useState(false);
  const account = accounts.data?.find((it) => it.target === "vercel");
  const { view, isGoing } = deploy;
  return (
    <div className="flex flex-col gap-5 pb-2">
      {isGoing ? (
        <Progress deploy={deploy} view={view?.end === null ? view : null} />
      ) : view?.end && !isAgain && deploy.error === null ? (
        <Result view={view} onAgain={() => setIsAgain(true)} />
      ) : accounts.error ? (
        <ErrorText error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : !accounts.data || past.isPending ? (
        <Skeleton size="h-24" />
      ) : account?.token_source == null ? (
        <Connect first={first} />
      ) : (
        <Form
          account={account}
          project={project}
          first={first}
          lastName={past.data?.[0]?.name ?? ""}
          error={deploy.error}
          onStart={(name) => {
            setIsAgain(false);
            deploy.start({ target: "vercel", name: name === "" ? null : name });
          }}
        />
      )}
      {past.data && past.data.length > 0 && <Past deployments={past.data} />}
    </div>
  );
}

interface FormProps {
  account: DeployAccount;
  project: ProjectView;
  first: RefObject<HTMLInputElement | null>;
  lastName: string;
  error: unknown;
  onStart(name: string): void;
}

function Form({ account, project, first, lastName, error, onStart }: FormProps) {
  const t = useText();
  const words = useErrorText();
  const platform = usePlatform();
  const client = useQueryClient();
  const [name, setName] = useState(lastName);
  const { standing } = project.summary;
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (project.head !== null) onStart(name.trim());
  };
  const disconnect = () => {
    platform
      .deployForget("vercel")
      .then(() => client.invalidateQueries({ queryKey: ["deploy-accounts"] }))
      .catch((error: unknown) => toast({ text: words(error).text, bad: true }));
  };
  return (
    <form onSubmit={start} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line px-3 py-2">
        <p className="min-w-0 flex-1 break-words">
          <span className="font-medium">Vercel</span>
          <span aria-hidden="true"> · </span>
          {account.user === null ? t("ui-deploy-connected") : t("ui-deploy-connected-as", { user: account.user })}
          {account.token_source === "environment" && <span className="block text-ink-soft">{t("ui-deploy-from-environment")}</span>}
        </p>
        {account.token_source === "keyring" && (
          <Button size="small" kind="ghost" onClick={disconnect}>
            {t("ui-deploy-disconnect")}
          </Button>
        )}
      </div>
      <TextField
        ref={first}
        autoFocus
        label={t("ui-deploy-name")}
        mono
        value={name}
        onChange={setName}
        maxLength={100}
        hint={t("ui-deploy-name-hint")}
        spellCheck={false}
      />
      {error !== null && <ErrorText error={error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" submit disabled={project.head === null}>
          {project.head === null ? t("action-deploy") : t("ui-deploy-start", { version: project.head })}
        </Button>
        {standing !== "verified" && <p className="min-w-48 flex-1 text-caution">{t(STANDING[standing].text)}</p>}
      </div>
    </form>
  );
}

/** Where it was put before. */
function Past({ deployments }: { deployments: DeploymentView[] }) {
  const t = useText();
  const platform = usePlatform();
  const { language } = useLanguage();
  return (
    <section aria-label={t("ui-deploy-past")} className="border-t border-line pt-3">
      <h3 className="mb-1 font-medium">{t("ui-deploy-past")}</h3>
      <ul className="flex flex-col">
        {deployments.slice(0, 20).map((it) => (
          <li key={`${it.at} ${it.url}`} className="flex flex-wrap items-center gap-x-3 py-1">
            <button
              type="button"
              dir="ltr"
              onClick={() => void platform.openUrl(it.url)}
              className="min-w-0 flex-1 basis-56 truncate rounded-sm text-start text-accent underline underline-offset-2 hover:text-accent-strong rtl:text-right"
            >
              {it.url}
            </button>
            <span className="text-ink-soft">
              {t("ui-history-version", { version: it.version })}
              <span aria-hidden="true"> · </span>
              <time dateTime={it.at} title={new Date(it.at).toLocaleString(language)}>
                {relativeTime(new Date(it.at).getTime(), Date.now(), language)}
              </time>
            </span>
            <Badge tone={it.live ? "good" : "caution"}>{it.live ? t("ui-deploy-was-live") : t("ui-deploy-was-silent")}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
