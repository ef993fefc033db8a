"""Generated measurements: replace `generate` by a loader of real ones.

Each class is a cloud around its own centre, stretched and turned, so that
neighbouring classes overlap and no model can be perfect.
"""

from dataclasses import dataclass

import numpy as np

FEATURES = 4


@dataclass(frozen=True)
class Dataset:
    features: np.ndarray
    """float64, shape (rows, FEATURES)"""
    labels: np.ndarray
    """int64 indexes of classes, shape (rows,)"""

    def split(self, share: float, rng: np.random.Generator) -> tuple["Dataset", "Dataset"]:
        """Shuffles, then gives `share` of the rows to the first part."""
        order = rng.permutation(len(self.labels))
        cut = round(len(order) * share)
        first, second = order[:cut], order[cut:]
        return (
            Dataset(self.features[first], self.labels[first]),
            Dataset(self.features[second], self.labels[second]),
        )


def generate(classes: int, rows_per_class: int, rng: np.random.Generator) -> Dataset:
    angles = 2 * np.pi * np.arange(classes) / classes
    centres = np.stack([np.cos(angles), np.sin(angles), np.cos(2 * angles), np.sin(3 * angles)], axis=1) * 2.2
    clouds = []
    for centre in centres:
        mixing = np.eye(FEATURES) + 0.3 * rng.standard_normal((FEATURES, FEATURES))
        clouds.append(centre + rng.standard_normal((rows_per_class, FEATURES)) @ mixing)
    return Dataset(np.concatenate(clouds), np.repeat(np.arange(classes), rows_per_class))
