import tempfile
import unittest
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from pipeline.__main__ import DATA, main
from pipeline.extract import RawRow, SourceError, extract
from pipeline.load import load, monthly
from pipeline.transform import Measurement, Rejection, transform

TOPICS = ["α", "β", "γ"]


def row(day: str = "2026-01-05", topic: str = "1", amount: str = "1", unit: str = "kg") -> RawRow:
    return RawRow(2, {"day": day, "topic": topic, "amount": amount, "unit": unit})


def clean(raw: RawRow) -> Measurement | Rejection:
    return next(transform([raw], TOPICS))


class Transform(unittest.TestCase):
    def test_units_become_whole_grams(self) -> None:
        self.assertEqual(clean(row(amount="0.1")).grams, 100)
        self.assertEqual(clean(row(amount="250", unit="g")).grams, 250)

    def test_what_is_wrong_is_named(self) -> None:
        faults = {
            "day": row(day="2026-02-30"),
            "topic": row(topic="4"),
            "amount": row(amount="-1"),
            "unit": row(unit="stone"),
        }
        for column, raw in faults.items():
            with self.subTest(column):
                self.assertEqual(clean(raw).column, column)
        for amount in ("", "NaN", "Infinity", "0.0001", "1,5"):
            with self.subTest(amount):
                self.assertIsInstance(clean(row(amount=amount)), Rejection)


class Run(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.target = self.folder / "out.sqlite3"

    def run_sample(self):
        return load(transform(extract(DATA / "measurements.csv"), TOPICS), self.target)

    def test_the_sample_is_loaded_once(self) -> None:
        first = self.run_sample()
        self.assertEqual((first.read, first.loaded, first.duplicates), (17, 11, 1))
        self.assertEqual([rejection.column for rejection in first.rejections], ["amount", "day", "topic", "amount", "unit"])
        again = self.run_sample()
        self.assertEqual((again.loaded, again.duplicates), (0, 12))
        self.assertEqual(monthly(self.target)[0], ("2026-01", "α", 33250, 3))

    def test_a_source_that_breaks_off_leaves_nothing_behind(self) -> None:
        def broken():
            yield clean(row())
            raise SourceError("line 2")

        with self.assertRaises(SourceError):
            load(broken(), self.target)
        self.assertEqual(monthly(self.target), [])

    def test_a_missing_column_is_an_error_of_the_whole_file(self) -> None:
        source = self.folder / "bad.csv"
        source.write_text("day,amount\n2026-01-01,2\n", encoding="utf-8")
        with redirect_stderr(StringIO()) as errors:
            self.assertEqual(main([str(source), "--target", str(self.target)]), 1)
        self.assertIn("topic, unit", errors.getvalue())

    def test_the_command_line_runs(self) -> None:
        with redirect_stdout(StringIO()) as output:
            self.assertEqual(main(["--target", str(self.target)]), 0)
        self.assertIn("33.25 kg", output.getvalue())


if __name__ == "__main__":
    unittest.main()
