//! API keys: environment first, then the OS keyring.
