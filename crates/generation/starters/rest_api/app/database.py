"""One SQLite file. Each request has its own connection and one transaction."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from .content import FIRST_RECORD, TOPICS

SCHEMA = """
CREATE TABLE IF NOT EXISTS records (
    id      INTEGER PRIMARY KEY,
    title   TEXT NOT NULL,
    topic   TEXT NOT NULL,
    done    INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    created TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX IF NOT EXISTS records_by_topic ON records (topic, id);
"""


def path() -> Path:
    return Path(os.environ.get("DATABASE", "records.sqlite3"))


def connect() -> sqlite3.Connection:
    # FastAPI may run a dependency and its handler on different worker threads,
    # one after the other; the connection is never shared between requests.
    connection = sqlite3.connect(path(), timeout=5, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def prepare() -> None:
    """Creates the tables, and one record for each topic in a database that is new."""
    connection = connect()
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(SCHEMA)
        with connection:
            if connection.execute("SELECT NOT EXISTS (SELECT 1 FROM records)").fetchone()[0]:
                connection.executemany(
                    "INSERT INTO records (title, topic) VALUES (?, ?)",
                    [(f"{FIRST_RECORD} {topic}", topic) for topic in TOPICS],
                )
    finally:
        connection.close()


def session() -> Iterator[sqlite3.Connection]:
    """A dependency: commits when the handler returns, rolls back when it raises."""
    connection = connect()
    try:
        with connection:
            yield connection
    finally:
        connection.close()
