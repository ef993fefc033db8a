//! Production builds.
