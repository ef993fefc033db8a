"""What the API is called and what it says to people."""

TITLE = %%name|json%%
DESCRIPTION = %%description|json%%
TOPICS: list[str] = %%topics|json%%
FIRST_RECORD = %%t.first-record|json%%
NOT_FOUND = %%t.not-found|json%%
UNKNOWN_TOPIC = %%t.unknown-topic|json%%
NOTHING_TO_CHANGE = %%t.nothing-to-change|json%%
