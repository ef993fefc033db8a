//! Syntax and manifest checks for languages that no bundler runs.
