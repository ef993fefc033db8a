from pathlib import Path

import numpy as np
import pytest

from model import cli
from model.content import LABELS, NOT_TRAINED
from model.data import Dataset, generate
from model.softmax import Classifier, Settings, softmax


def test_softmax_survives_huge_scores() -> None:
    chances = softmax(np.array([[1e6, 0.0], [-1e6, -1e6]]))
    assert np.allclose(chances, [[1, 0], [0.5, 0.5]])


def test_it_learns_what_can_be_separated() -> None:
    features = np.array([[-2.0, 5.0], [-1.0, 5.0], [1.0, 5.0], [2.0, 5.0]])
    data = Dataset(features, np.array([0, 0, 1, 1]))
    assert Classifier.fit(data, 2, Settings(epochs=200)).accuracy(data) == 1.0


def test_it_beats_guessing_by_far_on_rows_it_has_not_seen(tmp_path: Path) -> None:
    accuracy = cli.train(tmp_path / "model.npz", seed=1)
    assert accuracy > 0.75
    assert accuracy > 1.5 / len(LABELS)


def test_training_is_reproducible(tmp_path: Path) -> None:
    first, second = tmp_path / "a.npz", tmp_path / "b.npz"
    cli.train(first, seed=3)
    cli.train(second, seed=3)
    assert np.array_equal(Classifier.load(first).weights, Classifier.load(second).weights)


def test_a_split_keeps_every_row_once() -> None:
    rng = np.random.default_rng(0)
    data = generate(3, 10, rng)
    first, second = data.split(0.8, rng)
    assert (len(first.labels), len(second.labels)) == (24, 6)
    assert sorted(np.concatenate([first.features, second.features])[:, 0]) == sorted(data.features[:, 0])


def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(tmp_path / "model.npz")
    assert cli.main(["--file", file, "predict", "0", "0", "0", "0"]) == 1
    assert NOT_TRAINED in capsys.readouterr().err
    assert cli.main(["--file", file, "train"]) == 0
    capsys.readouterr()
    assert cli.main(["--file", file, "predict", "2.2", "0", "2.2", "0"]) == 0
    assert capsys.readouterr().out.splitlines()[0].endswith(LABELS[0])
