"""Multinomial logistic regression by full-batch gradient descent with momentum."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .data import Dataset


@dataclass(frozen=True)
class Settings:
    epochs: int = 400
    learning_rate: float = 0.2
    momentum: float = 0.9
    l2: float = 1e-3
    """Strength of the penalty on large weights; the bias is free."""


def softmax(scores: np.ndarray) -> np.ndarray:
    # Subtracting the largest score changes nothing but keeps exp() finite.
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


@dataclass(frozen=True)
class Classifier:
    weights: np.ndarray
    """shape (features + 1, classes); the last row is the bias"""
    mean: np.ndarray
    scale: np.ndarray

    @classmethod
    def fit(cls, data: Dataset, classes: int, settings: Settings = Settings()) -> "Classifier":
        mean = data.features.mean(axis=0)
        scale = np.maximum(data.features.std(axis=0), 1e-9)
        inputs = _with_bias((data.features - mean) / scale)
        wanted = np.eye(classes)[data.labels]
        weights = np.zeros((inputs.shape[1], classes))
        velocity = np.zeros_like(weights)
        penalty = np.full_like(weights, settings.l2)
        penalty[-1] = 0

        for _ in range(settings.epochs):
            error = softmax(inputs @ weights) - wanted
            gradient = inputs.T @ error / len(inputs) + penalty * weights
            velocity = settings.momentum * velocity - settings.learning_rate * gradient
            weights = weights + velocity
        return cls(weights, mean, scale)

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        """shape (rows, features) → (rows, classes); each row sums to 1"""
        return softmax(_with_bias((features - self.mean) / self.scale) @ self.weights)

    def predict(self, features: np.ndarray) -> np.ndarray:
        return self.probabilities(features).argmax(axis=1)

    def accuracy(self, data: Dataset) -> float:
        return float((self.predict(data.features) == data.labels).mean())

    def save(self, path: Path) -> None:
        with path.open("wb") as file:
            np.savez(file, weights=self.weights, mean=self.mean, scale=self.scale)

    @classmethod
    def load(cls, path: Path) -> "Classifier":
        # Without pickle, a file from elsewhere can be wrong but cannot run code.
        with np.load(path, allow_pickle=False) as stored:
            return cls(stored["weights"], stored["mean"], stored["scale"])


def _with_bias(inputs: np.ndarray) -> np.ndarray:
    return np.concatenate([inputs, np.ones((len(inputs), 1))], axis=1)
