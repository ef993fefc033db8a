-- Schema 2: a project's conversation, what the person locked, what they chose besides words.
--
-- A turn's number is unique within its project, as a version's is. A turn that made a version ends
-- in the transaction that adds it.
ALTER TABLE projects ADD COLUMN inputs TEXT NOT NULL DEFAULT '{}';
ALTER TABLE versions ADD COLUMN turn INTEGER;
-- Branches: the version's first place, as {"project": …, "version": …}.
ALTER TABLE versions ADD COLUMN origin TEXT;

CREATE TABLE turns (
    id        INTEGER PRIMARY KEY,
    project   INTEGER NOT NULL REFERENCES projects (pk),
    number    INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    state     TEXT    NOT NULL,
    request   TEXT    NOT NULL,
    plan      TEXT,
    base      INTEGER,
    version   INTEGER,
    replay_of INTEGER,
    run       TEXT,
    at        INTEGER NOT NULL,
    UNIQUE (project, number)
) STRICT;
-- Opening the data folder looks for what dead processes left.
CREATE INDEX turns_running ON turns (project) WHERE state = 'running';

CREATE TABLE turn_calls (
    turn     INTEGER NOT NULL REFERENCES turns (id),
    number   INTEGER NOT NULL,
    step     TEXT    NOT NULL,
    provider TEXT,
    model    TEXT,
    prompt   BLOB    NOT NULL REFERENCES blobs (hash),
    answer   BLOB    NOT NULL REFERENCES blobs (hash),
    PRIMARY KEY (turn, number)
) STRICT, WITHOUT ROWID;

-- Files that no turn changes.
CREATE TABLE locks (
    project INTEGER NOT NULL REFERENCES projects (pk),
    path    TEXT    NOT NULL,
    PRIMARY KEY (project, path)
) STRICT, WITHOUT ROWID;
