import type { ProjectSummary } from "../../api/generated/ProjectSummary";
import { CopyButton } from "../../components/ui/CopyButton";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { relativeTime } from "./relativeTime";
import { previewCommand } from "./shell";

export function ProjectRow({ project }: { project: ProjectSummary }) {
  const t = useText();
  const { language } = useLanguage();
  const changed = new Date(project.updated_at);
  const when = relativeTime(changed.getTime(), Date.now(), language);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <div className="flex items-baseline gap-2">
          <h2 className="truncate text-[14px]/[22px] font-semibold" dir="auto">
            {project.title}
          </h2>
          <State verified={project.standing === "verified"} />
        </div>
        <p className="text-ink-soft">
          {t(`type-${project.type_id.replaceAll("_", "-")}`)}
          <Dot />
          <time dateTime={project.updated_at} title={changed.toLocaleString(language)}>
            {t("ui-changed", { date: when })}
          </time>
          <Dot />
          {t("ui-versions", { count: project.versions })}
        </p>
        <p className="truncate font-mono text-[12px]/5 text-ink-soft rtl:text-right" dir="ltr" title={project.dir}>
          {project.dir}
        </p>
      </div>
      <div role="group" aria-label={t("ui-actions-for", { title: project.title })} className="flex flex-wrap gap-2">
        <CopyButton text={previewCommand(project.dir)} label={t("ui-copy-preview")} copiedLabel={t("ui-copied")} />
        <CopyButton text={project.dir} label={t("ui-copy-path")} copiedLabel={t("ui-copied")} />
      </div>
    </li>
  );
}

function State({ verified }: { verified: boolean }) {
  const t = useText();
  return (
    <span className={`shrink-0 font-medium ${verified ? "text-good" : "text-caution"}`}>
      {verified ? t("ui-verified") : t("ui-draft")}
    </span>
  );
}

const Dot = () => (
  <span aria-hidden="true" className="mx-2">
    ·
  </span>
);
