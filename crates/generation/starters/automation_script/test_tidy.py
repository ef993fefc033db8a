import tempfile
import unittest
from pathlib import Path

import tidy
import words


class Tidy(unittest.TestCase):
    def setUp(self) -> None:
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def put(self, *names: str) -> None:
        for name in names:
            (self.folder / name).write_text(name, encoding="utf-8")

    def files(self) -> set[str]:
        return {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()}

    def run_tidy(self, *options: str) -> int:
        return tidy.main([str(self.folder), "--quiet", *options])

    def test_without_apply_nothing_changes(self) -> None:
        self.put("a.JPG", "b.pdf")
        self.assertEqual(self.run_tidy(), 0)
        self.assertEqual(self.files(), {"a.JPG", "b.pdf"})

    def test_files_go_to_their_kind_or_topic(self) -> None:
        topic = words.TOPICS[0]
        self.put("a.JPG", f"1 {topic.upper()} 2.zip", "unknown.xyz", ".hidden.pdf")
        self.assertEqual(self.run_tidy("--apply"), 0)
        self.assertEqual(
            self.files() - {tidy.JOURNAL},
            {f"{words.IMAGES}/a.JPG", f"{tidy.safe(topic)}/1 {topic.upper()} 2.zip", "unknown.xyz", ".hidden.pdf"},
        )

    def test_undo_restores_everything(self) -> None:
        self.put("a.png", "b.mp3")
        self.run_tidy("--apply")
        self.assertEqual(self.run_tidy("--undo"), 0)
        self.assertEqual(self.files(), {"a.png", "b.mp3"})
        self.assertFalse((self.folder / words.IMAGES).exists())

    def test_a_file_is_never_overwritten(self) -> None:
        (self.folder / words.IMAGES).mkdir()
        self.put(f"{words.IMAGES}/a.png", "a.png")
        self.run_tidy("--apply")
        self.assertIn(f"{words.IMAGES}/a (2).png", self.files())

        self.put("a.png")
        self.assertEqual(self.run_tidy("--undo"), 1)
        self.assertEqual((self.folder / "a.png").read_text(encoding="utf-8"), "a.png")

    def test_links_stay_where_they_are(self) -> None:
        self.put("target.txt2")
        (self.folder / "link.png").symlink_to(self.folder / "target.txt2")
        self.assertEqual(tidy.plan(self.folder), [])

    def test_a_topic_cannot_leave_the_folder(self) -> None:
        self.assertEqual(tidy.safe("../../x"), "-..-x")
        self.assertEqual(tidy.safe(".."), "-")

    def test_a_missing_folder_is_an_error(self) -> None:
        self.assertEqual(tidy.main([str(self.folder / "none"), "--quiet"]), 2)


if __name__ == "__main__":
    unittest.main()
