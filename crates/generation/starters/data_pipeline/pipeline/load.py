import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from .transform import Measurement, Rejection

SCHEMA = """
CREATE TABLE IF NOT EXISTS measurements (
    day   TEXT NOT NULL,
    topic TEXT NOT NULL,
    grams INTEGER NOT NULL,
    PRIMARY KEY (day, topic, grams)
) WITHOUT ROWID;
CREATE VIEW IF NOT EXISTS monthly AS
    SELECT substr(day, 1, 7) AS month, topic, sum(grams) AS grams, count(*) AS entries
    FROM measurements GROUP BY month, topic ORDER BY month, grams DESC;
"""


@dataclass
class Report:
    read: int = 0
    loaded: int = 0
    duplicates: int = 0
    rejections: list[Rejection] = field(default_factory=list)


def load(rows: Iterable[Measurement | Rejection], target: Path) -> Report:
    """Writes all of the rows or, when anything fails on the way, none.

    Running it again adds nothing: a row that is there already is a duplicate.
    """
    report = Report()
    with closing(sqlite3.connect(target)) as database:
        database.executescript(SCHEMA)
        with database:
            for row in rows:
                report.read += 1
                if isinstance(row, Rejection):
                    report.rejections.append(row)
                    continue
                added = database.execute(
                    "INSERT OR IGNORE INTO measurements VALUES (?, ?, ?)", (row.day.isoformat(), row.topic, row.grams)
                ).rowcount
                report.loaded += added
                report.duplicates += 1 - added
    return report


def monthly(target: Path) -> list[tuple[str, str, int, int]]:
    """Month, topic, grams and number of measurements, the heaviest topic of a month first."""
    with closing(sqlite3.connect(target)) as database:
        return database.execute("SELECT month, topic, grams, entries FROM monthly").fetchall()
