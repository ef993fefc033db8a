from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.content import TOPICS
from app.main import app


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv("DATABASE", str(tmp_path / "test.sqlite3"))
    with TestClient(app) as client:
        yield client


def test_a_new_database_has_a_record_for_each_topic(client: TestClient) -> None:
    page = client.get("/records").json()
    assert page["total"] == len(TOPICS)
    assert {record["topic"] for record in page["items"]} == set(TOPICS)


def test_a_record_lives_from_creation_to_deletion(client: TestClient) -> None:
    created = client.post("/records", json={"title": " Ω ", "topic": TOPICS[0]})
    assert created.status_code == 201
    address = created.headers["location"]
    assert created.json()["title"] == "Ω"

    assert client.patch(address, json={"done": True}).json()["done"] is True
    assert client.get(address).json()["done"] is True
    assert client.delete(address).status_code == 204
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"title": "", "topic": TOPICS[0]},
        {"title": "x", "topic": "?"},
        {"title": "x", "topic": TOPICS[0], "id": 1},
        {"title": "x" * 201, "topic": TOPICS[0]},
    ],
)
def test_bad_input_is_refused(client: TestClient, body: dict[str, object]) -> None:
    assert client.post("/records", json=body).status_code == 422
    assert client.get("/records").json()["total"] == len(TOPICS)


def test_an_empty_change_is_refused(client: TestClient) -> None:
    assert client.patch("/records/1", json={}).status_code == 422


def test_lists_are_filtered_and_paged(client: TestClient) -> None:
    client.patch("/records/1", json={"done": True})
    assert client.get("/records", params={"done": True}).json()["total"] == 1
    assert client.get("/records", params={"topic": TOPICS[1]}).json()["total"] == 1
    assert len(client.get("/records", params={"limit": 1}).json()["items"]) == 1
    assert client.get("/topics").json()[0] == {"topic": TOPICS[0], "total": 1, "done": 1}
