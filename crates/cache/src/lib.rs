//! Projects on disk: SQLite is the truth; folder and git are projections.
