from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from .extract import RawRow

GRAMS = {"g": Decimal(1), "kg": Decimal(1000)}


@dataclass(frozen=True)
class Measurement:
    day: date
    topic: str
    grams: int


@dataclass(frozen=True)
class Rejection:
    line: int
    column: str
    value: str


def transform(rows: Iterable[RawRow], topics: Sequence[str]) -> Iterator[Measurement | Rejection]:
    """Each row becomes a measurement, or a rejection that names the column at fault."""
    for row in rows:
        yield _clean(row, topics)


def _clean(row: RawRow, topics: Sequence[str]) -> Measurement | Rejection:
    values = row.values

    def rejected(column: str) -> Rejection:
        return Rejection(row.line, column, values[column])

    try:
        day = date.fromisoformat(values["day"])
    except ValueError:
        return rejected("day")
    if not values["topic"].isascii() or not values["topic"].isdigit():
        return rejected("topic")
    position = int(values["topic"])
    if not 1 <= position <= len(topics):
        return rejected("topic")
    if values["unit"] not in GRAMS:
        return rejected("unit")
    try:
        # Decimal: 0.1 kg is 100 g, not 100.00000000000001.
        grams = Decimal(values["amount"]) * GRAMS[values["unit"]]
    except InvalidOperation:
        return rejected("amount")
    if not grams.is_finite() or grams < 0 or grams != int(grams):
        return rejected("amount")
    return Measurement(day, topics[position - 1], int(grams))
