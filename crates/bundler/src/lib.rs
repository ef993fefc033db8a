//! In-process transform, packs, preview server and production build.
