import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { By } from "../run/By";
import { Checks } from "../run/Checks";
import { STANDING } from "../run/words";
import { reasonText } from "../versions/words";
import { useWorkspace } from "../workspace/context";
import { useVersions } from "../workspace/queries";
import { Folded } from "./Folded";

/** Where a project comes from that nobody has asked anything of yet. */
export function Origin() {
  const t = useText();
  const { ago, moment } = useFormats();
  const { id, project } = useWorkspace();
  const { data: versions } = useVersions(id);
  const version = versions?.find((version) => version.head);
  return (
    <div className="flex flex-col gap-3">
      {project.description !== "" && (
        <blockquote className="rounded-lg bg-raised px-3 py-2">
          <Folded text={project.description} />
        </blockquote>
      )}
      {version && (
        <>
          <div>
            <p className="font-medium">
              {t("ui-history-version", { version: version.version })}
              <span aria-hidden="true"> · </span>
              {reasonText(t, version)}
            </p>
            <p className="text-ink-soft">
              <time dateTime={version.at} title={moment(version.at)}>
                {ago(version.at)}
              </time>
              <By provider={version.provider} model={version.model} after />
            </p>
          </div>
          <p className="text-ink-soft">{t(STANDING[version.standing].text)}</p>
          {version.standing !== "unchecked" && <Checks checks={version.checks} />}
        </>
      )}
      {versions?.length === 0 && <p className="text-ink-soft">{t("ui-run-none")}</p>}
      <p className="text-ink-soft">{t("ui-chat-empty")}</p>
    </div>
  );
}
