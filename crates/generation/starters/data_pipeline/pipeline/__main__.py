import argparse
import json
import sqlite3
import sys
from pathlib import Path

from . import words
from .extract import SourceError, extract
from .load import load, monthly
from .transform import transform

DATA = Path(__file__).resolve().parent.parent / "data"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="pipeline", description=words.NAME)
    parser.add_argument("source", type=Path, nargs="?", default=DATA / "measurements.csv", help=words.HELP_SOURCE)
    parser.add_argument("--target", type=Path, default=Path("%%snake%%.sqlite3"), help=words.HELP_TARGET)
    options = parser.parse_args(arguments)
    topics = json.loads((DATA / "topics.json").read_text(encoding="utf-8"))

    try:
        report = load(transform(extract(options.source), topics), options.target)
    except (SourceError, sqlite3.Error) as error:
        print(f"{words.FAILED} {error}", file=sys.stderr)
        return 1

    print(f"{words.READ}: {report.read}")
    print(f"{words.LOADED}: {report.loaded}")
    print(f"{words.DUPLICATES}: {report.duplicates}")
    print(f"{words.REJECTED}: {len(report.rejections)}")
    for rejection in report.rejections:
        print(f"  {words.LINE} {rejection.line}: {rejection.column} = {rejection.value!r}")
    print()
    for month, topic, grams, _ in monthly(options.target):
        print(f"{month}  {grams / 1000:9.2f} kg  {topic}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
