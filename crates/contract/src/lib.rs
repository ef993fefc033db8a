//! What crosses a process boundary: events, error codes, wire types.
