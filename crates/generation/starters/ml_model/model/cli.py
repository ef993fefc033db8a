import argparse
import sys
from pathlib import Path

import numpy as np

from . import content
from .data import FEATURES, generate
from .softmax import Classifier

DEFAULT_FILE = Path("model.npz")
ROWS_PER_CLASS = 200


def train(path: Path, seed: int) -> float:
    """Trains, saves, and returns the accuracy on rows that training has not seen."""
    rng = np.random.default_rng(seed)
    training, held_out = generate(len(content.LABELS), ROWS_PER_CLASS, rng).split(0.8, rng)
    classifier = Classifier.fit(training, len(content.LABELS))
    classifier.save(path)
    return classifier.accuracy(held_out)


def predict(path: Path, features: list[float]) -> list[tuple[str, float]]:
    """Labels with their probabilities, the likeliest first."""
    chances = Classifier.load(path).probabilities(np.array([features]))[0]
    return sorted(zip(content.LABELS, chances.tolist()), key=lambda pair: -pair[1])


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="%%slug%%", description=content.NAME)
    parser.add_argument("--file", type=Path, default=DEFAULT_FILE, help=content.HELP_FILE)
    commands = parser.add_subparsers(dest="command", required=True)
    training = commands.add_parser("train", help=content.HELP_TRAIN)
    training.add_argument("--seed", type=int, default=20, help=content.HELP_SEED)
    prediction = commands.add_parser("predict", help=content.HELP_PREDICT)
    prediction.add_argument("features", type=float, nargs=FEATURES, help=content.HELP_FEATURES)
    options = parser.parse_args(arguments)

    if options.command == "train":
        print(f"{content.ACCURACY}: {train(options.file, options.seed):.1%}")
        return 0
    if not options.file.exists():
        print(f"{content.NOT_TRAINED} {options.file}", file=sys.stderr)
        return 1
    for label, chance in predict(options.file, options.features):
        print(f"{chance:7.1%}  {label}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
