//! LLM providers: wire codecs, model registry, fallback.
