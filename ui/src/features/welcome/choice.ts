import type { AttachmentView } from "../../api/generated/AttachmentView";
import type { RunRequest } from "../../api/generated/RunRequest";
import { NEW_RUN } from "../../api/requests";

/** What the person chose beside the description; null is "as it fits". */
export interface Choice {
  type: string | null;
  /** Holds for the type that it was chosen for. */
  framework: { type: string; id: string } | null;
  advanced: boolean;
  /** A provider's id, or `starter`. */
  provider: string | null;
  /** Catalog ids of where data lives, what else it has, what it talks to, where it goes. */
  database: string | null;
  features: string[];
  integrations: string[];
  deployment: string | null;
  attachments: AttachmentView[];
}

export const AS_IT_FITS: Choice = {
  type: null,
  framework: null,
  advanced: false,
  provider: null,
  database: null,
  features: [],
  integrations: [],
  deployment: null,
  attachments: [],
};

/** How many of the folded choices were made. */
export const narrowed = ({ database, features, integrations, deployment }: Choice): number =>
  features.length + integrations.length + (database === null ? 0 : 1) + (deployment === null ? 0 : 1);

/** The choices as a run takes them; type and framework are found by the words where nobody chose. */
export const asRun = (choice: Choice, found: { type: string | null; framework: string | null }): RunRequest => ({
  ...NEW_RUN,
  type_id: found.type,
  framework: found.framework,
  advanced: choice.advanced,
  provider: choice.provider,
  database: choice.database,
  features: choice.features,
  integrations: choice.integrations,
  deployment: choice.deployment,
  attachments: choice.attachments.map(({ id }) => id),
});
