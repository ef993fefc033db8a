//! Real peers, scripted servers and benches. Never shipped.
