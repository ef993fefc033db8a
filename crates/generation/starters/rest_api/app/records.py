import sqlite3
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Response, status

from .content import NOT_FOUND, TOPICS
from .database import session
from .schemas import NewRecord, Page, Record, RecordChange, TopicCount

router = APIRouter(tags=["records"])
Session = Annotated[sqlite3.Connection, Depends(session)]


def _one(row: sqlite3.Row | None) -> Record:
    if row is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, NOT_FOUND)
    return Record.model_validate(dict(row))


@router.get("/records")
def list_records(
    db: Session,
    topic: str | None = None,
    done: bool | None = None,
    search: Annotated[str, Query(max_length=100)] = "",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> Page:
    where = """
        WHERE (:topic IS NULL OR topic = :topic)
          AND (:done IS NULL OR done = :done)
          AND instr(lower(title), lower(:search)) > 0
    """
    values = {"topic": topic, "done": done, "search": search, "limit": limit, "offset": offset}
    total = db.execute(f"SELECT count(*) FROM records {where}", values).fetchone()[0]
    rows = db.execute(f"SELECT * FROM records {where} ORDER BY id DESC LIMIT :limit OFFSET :offset", values)
    return Page(items=[_one(row) for row in rows], total=total)


@router.post("/records", status_code=status.HTTP_201_CREATED)
def create_record(record: NewRecord, db: Session, response: Response) -> Record:
    row = db.execute(
        "INSERT INTO records (title, topic) VALUES (:title, :topic) RETURNING *", record.model_dump()
    ).fetchone()
    response.headers["Location"] = f"/records/{row['id']}"
    return _one(row)


@router.get("/records/{record_id}")
def read_record(record_id: int, db: Session) -> Record:
    return _one(db.execute("SELECT * FROM records WHERE id = ?", [record_id]).fetchone())


@router.patch("/records/{record_id}")
def change_record(record_id: int, change: RecordChange, db: Session) -> Record:
    row = db.execute(
        """
        UPDATE records
        SET title = coalesce(:title, title), topic = coalesce(:topic, topic), done = coalesce(:done, done)
        WHERE id = :id RETURNING *
        """,
        {**change.model_dump(), "id": record_id},
    ).fetchone()
    return _one(row)


@router.delete("/records/{record_id}", status_code=status.HTTP_204_NO_CONTENT)
def delete_record(record_id: int, db: Session) -> None:
    _one(db.execute("DELETE FROM records WHERE id = ? RETURNING *", [record_id]).fetchone())


@router.get("/topics", tags=["topics"])
def count_topics(db: Session) -> list[TopicCount]:
    rows = db.execute("SELECT topic, count(*) AS total, sum(done) AS done FROM records GROUP BY topic")
    counts = {row["topic"]: TopicCount.model_validate(dict(row)) for row in rows}
    return [counts.get(topic, TopicCount(topic=topic, total=0, done=0)) for topic in TOPICS]
