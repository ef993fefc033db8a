# The three routes as FastAPI's documentation writes them: a dependency for who asks, response models,
# and SQLite. Handlers are coroutines and the database is asked in place, which is faster than a
# thread for each request.
import base64
import hashlib
import hmac
import json
import os
import sqlite3
import time
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

HERE = Path(__file__).parent
KEY = base64.urlsafe_b64decode((HERE / "data/keys/access").read_text().strip() + "=")
SEED = json.loads((HERE / "seed.json").read_text())


def prepared() -> sqlite3.Connection:
    file = HERE / f"fastapi-{os.getpid()}.sqlite3"
    connection = sqlite3.connect(file, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE users (id TEXT PRIMARY KEY, body TEXT NOT NULL)")
    connection.execute(
        "CREATE TABLE projects (owner TEXT, id TEXT, updated_at TEXT, body TEXT NOT NULL, PRIMARY KEY (owner, id))"
    )
    connection.execute("CREATE INDEX recent ON projects (owner, updated_at DESC, id)")
    user = SEED["user"]
    connection.execute("INSERT INTO users VALUES (?, ?)", (user["id"], json.dumps(user)))
    for project in SEED["projects"]:
        row = (user["id"], project["id"], project["updated_at"], json.dumps(project))
        connection.execute("INSERT INTO projects VALUES (?, ?, ?, ?)", row)
    connection.commit()
    return connection


database = prepared()
app = FastAPI()
bearer = HTTPBearer()


class User(BaseModel):
    id: str
    email: str
    email_verified: bool
    full_name: str
    language: str
    subscription_plan: str
    providers: list[str]
    has_password: bool
    created_at: str


class Project(BaseModel):
    id: str
    user_id: str
    title: str
    description: str
    type: str
    status: str
    config: dict[str, Any]
    head: int
    repository_url: str | None
    deployment_url: str | None
    created_at: str
    updated_at: str


class Projects(BaseModel):
    items: list[Project]
    next: str | None


def decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


async def who(credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]) -> str:
    signed, _, signature = credentials.credentials.rpartition(".")
    made = hmac.new(KEY, signed.encode(), hashlib.sha256).digest()
    if not hmac.compare_digest(made, decoded(signature)):
        raise HTTPException(401)
    claims = json.loads(decoded(signed.split(".")[1]))
    if claims["exp"] <= time.time():
        raise HTTPException(401)
    return claims["sub"]


Who = Annotated[str, Depends(who)]


@app.get("/api/auth/me", response_model=User)
async def me(user: Who):
    row = database.execute("SELECT body FROM users WHERE id = ?", (user,)).fetchone()
    if row is None:
        raise HTTPException(404)
    return json.loads(row[0])


@app.get("/api/projects", response_model=Projects)
async def projects(user: Who, limit: int = 50):
    query = "SELECT body FROM projects WHERE owner = ? ORDER BY updated_at DESC, id LIMIT ?"
    rows = database.execute(query, (user, min(limit, 100) + 1)).fetchall()
    items = [json.loads(row[0]) for row in rows[:limit]]
    return {"items": items, "next": items[-1]["id"] if len(rows) > limit else None}


@app.get("/api/projects/{project}", response_model=Project)
async def project(project: str, user: Who):
    query = "SELECT body FROM projects WHERE owner = ? AND id = ?"
    row = database.execute(query, (user, project)).fetchone()
    if row is None:
        raise HTTPException(404)
    return json.loads(row[0])
