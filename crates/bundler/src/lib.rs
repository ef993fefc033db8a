//! In-process transform, packs, preview server and production build.

pub mod build;
pub mod packs;
pub mod tailwind;
pub mod transform;
