//! Npm packages that ship with Vectort, prebundled for the preview and the production build.
