import type { RunRequest } from "./generated/RunRequest";

/** A new run of which nothing is said yet. */
export const NEW_RUN: RunRequest = {
  description: "",
  type_id: null,
  framework: null,
  advanced: false,
  provider: null,
  model: null,
  project: null,
  database: null,
  features: [],
  integrations: [],
  deployment: null,
  attachments: [],
};
