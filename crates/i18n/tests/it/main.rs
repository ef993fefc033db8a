//! Integration tests of `vectort-i18n`.
