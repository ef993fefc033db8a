from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from . import database
from .content import DESCRIPTION, TITLE
from .records import router


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    database.prepare()
    yield


app = FastAPI(title=TITLE, description=DESCRIPTION, version="0.1.0", lifespan=lifespan)
app.include_router(router)


@app.get("/health", include_in_schema=False)
def health() -> dict[str, str]:
    return {"status": "ok"}
