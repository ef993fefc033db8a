//! Catalog, prompts, the answer reader and the offline starters.
