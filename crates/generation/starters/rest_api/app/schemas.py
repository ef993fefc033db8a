from datetime import datetime
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from .content import NOTHING_TO_CHANGE, TOPICS, UNKNOWN_TOPIC


def _known(topic: str) -> str:
    if topic not in TOPICS:
        raise ValueError(f"{UNKNOWN_TOPIC} {', '.join(TOPICS)}")
    return topic


Topic = Annotated[str, AfterValidator(_known)]
Title = Annotated[str, Field(min_length=1, max_length=200)]


class _Input(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class NewRecord(_Input):
    title: Title
    topic: Topic


class RecordChange(_Input):
    title: Title | None = None
    topic: Topic | None = None
    done: bool | None = None

    @model_validator(mode="after")
    def changes_something(self) -> Self:
        if not self.model_dump(exclude_none=True):
            raise ValueError(NOTHING_TO_CHANGE)
        return self


class Record(BaseModel):
    id: int
    title: str
    topic: str
    done: bool
    created: datetime


class Page(BaseModel):
    items: list[Record]
    total: int


class TopicCount(BaseModel):
    topic: str
    total: int
    done: int
