import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("day", "topic", "amount", "unit")


class SourceError(Exception):
    """The source as a whole cannot be used."""


@dataclass(frozen=True)
class RawRow:
    line: int
    """Line of the file, counted from 1, the heading included."""
    values: dict[str, str]


def extract(source: Path) -> Iterator[RawRow]:
    """Streams the rows; a file of any size takes the memory of one."""
    try:
        with source.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = set(COLUMNS) - set(reader.fieldnames or ())
            if missing:
                raise SourceError(f"{source}: {', '.join(sorted(missing))}")
            for row in reader:
                yield RawRow(reader.line_num, {column: (row[column] or "").strip() for column in COLUMNS})
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise SourceError(str(error)) from error
