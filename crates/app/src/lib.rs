//! Use-cases, generic over a Host.
