#!/usr/bin/env python3
"""Sorts the files of a folder into sub-folders by kind, and can take it back.

Only moves within the folder, never overwrites, never follows links, never
touches hidden files. Without --apply it changes nothing.
"""

import argparse
import json
import logging
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import words

log = logging.getLogger("tidy")

JOURNAL = ".tidy-journal.jsonl"

KINDS = {
    words.IMAGES: {".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".svg"},
    words.DOCUMENTS: {".pdf", ".doc", ".docx", ".odt", ".txt", ".md", ".rtf"},
    words.TABLES: {".csv", ".xls", ".xlsx", ".ods", ".json"},
    words.SOUND: {".mp3", ".wav", ".flac", ".ogg", ".m4a"},
    words.VIDEO: {".mp4", ".mov", ".mkv", ".webm", ".avi"},
    words.ARCHIVES: {".zip", ".tar", ".gz", ".7z", ".rar"},
}


@dataclass(frozen=True)
class Move:
    source: Path
    target: Path


def folder_for(name: str) -> str | None:
    """The folder for a file name: a topic that it mentions, else its kind."""
    lowered = name.casefold()
    for topic in words.TOPICS:
        if topic.casefold() in lowered:
            return safe(topic)
    suffix = Path(lowered).suffix
    return next((kind for kind, suffixes in KINDS.items() if suffix in suffixes), None)


def safe(name: str) -> str:
    """A topic as a folder name: no separators, and no leading dot."""
    return "".join("-" if letter in '/\\:*?"<>|' else letter for letter in name).strip(" .") or "-"


def plan(folder: Path) -> list[Move]:
    """What `apply` would do, with a free name found for each file."""
    taken: set[Path] = set()
    moves = []
    for source in sorted(folder.iterdir()):
        if source.name.startswith(".") or source.is_symlink() or not source.is_file():
            continue
        kind = folder_for(source.name)
        if kind is None:
            continue
        target = next(name for name in candidates(folder / kind / source.name) if name not in taken and not exists(name))
        taken.add(target)
        moves.append(Move(source, target))
    return moves


def candidates(target: Path) -> Iterator[Path]:
    """`a.txt`, `a (2).txt`, `a (3).txt`, …"""
    yield target
    number = 2
    while True:
        yield target.with_name(f"{target.stem} ({number}){target.suffix}")
        number += 1


def exists(path: Path) -> bool:
    return os.path.lexists(path)


def apply(folder: Path, moves: list[Move]) -> int:
    """Moves the files, noting each move before making it. Returns how many failed."""
    failed = 0
    with (folder / JOURNAL).open("a", encoding="utf-8") as journal:
        for move in moves:
            try:
                move.target.parent.mkdir(exist_ok=True)
                record = {
                    "at": datetime.now(UTC).isoformat(),
                    "from": move.source.name,
                    "to": move.target.relative_to(folder).as_posix(),
                }
                journal.write(json.dumps(record, ensure_ascii=False) + "\n")
                journal.flush()
                rename(move.source, move.target)
                log.info("%s → %s", move.source.name, record["to"])
            except OSError as error:
                failed += 1
                log.error("%s: %s", move.source.name, error)
    return failed


def rename(source: Path, target: Path) -> None:
    # Path.rename would silently replace a file that appeared since the plan was made.
    if exists(target):
        raise FileExistsError(f"{words.IN_THE_WAY} {target}")
    source.rename(target)


def undo(folder: Path) -> int:
    """Puts files back, the latest first. What cannot be put back stays in the journal."""
    journal = folder / JOURNAL
    if not journal.exists():
        return 0
    lines = journal.read_text(encoding="utf-8").splitlines()
    left = []
    for line in reversed(lines):
        record = json.loads(line)
        source, target = folder / record["to"], folder / record["from"]
        if not exists(source):
            continue
        try:
            rename(source, target)
            log.info("%s → %s", record["to"], record["from"])
        except OSError as error:
            left.insert(0, line)
            log.error("%s: %s", record["to"], error)
    if left:
        journal.write_text("\n".join(left) + "\n", encoding="utf-8")
    else:
        journal.unlink()
    for name in {Path(json.loads(line)["to"]).parent for line in lines}:
        remove_if_empty(folder / name)
    return len(left)


def remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        log.debug("%s is kept", folder)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=words.DESCRIPTION)
    parser.add_argument("folder", type=Path, help=words.HELP_FOLDER)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--apply", action="store_true", help=words.HELP_APPLY)
    action.add_argument("--undo", action="store_true", help=words.HELP_UNDO)
    parser.add_argument("--quiet", action="store_true", help=words.HELP_QUIET)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING if options.quiet else logging.INFO, format="%(message)s")

    folder = options.folder
    if not folder.is_dir():
        log.error("%s %s", words.NO_FOLDER, folder)
        return 2
    if options.undo:
        return 1 if undo(folder) else 0

    moves = plan(folder)
    if not moves:
        log.info(words.NOTHING)
    elif options.apply:
        return 1 if apply(folder, moves) else 0
    else:
        for move in moves:
            log.info("%s → %s", move.source.name, move.target.relative_to(folder).as_posix())
        log.info(words.DRY_RUN)
    return 0


if __name__ == "__main__":
    sys.exit(main())
