-- Schema 1.
--
-- A version's files are the changes against its parent, or (full = 1) the whole list; see
-- docs/adr/0005-durable-truth.md. Rows are only ever added to versions, changes and blobs.
CREATE TABLE projects (
    pk            INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    title         TEXT    NOT NULL,
    description   TEXT    NOT NULL,
    type_id       TEXT    NOT NULL,
    framework     TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    mode          TEXT    NOT NULL,
    dir           TEXT    NOT NULL,
    preview_token TEXT    NOT NULL,
    preview_port  INTEGER,
    created_at    INTEGER NOT NULL, -- milliseconds since 1970, as all times here
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    head          INTEGER,
    current       INTEGER,
    search        TEXT    NOT NULL, -- lower-cased title, start of the description, folder
    CHECK (current IS NULL OR current = head)
) STRICT;
CREATE UNIQUE INDEX projects_live_dir ON projects (dir) WHERE deleted_at IS NULL;
CREATE INDEX projects_recent ON projects (updated_at);

CREATE TABLE versions (
    id            INTEGER PRIMARY KEY,
    uid           TEXT    NOT NULL UNIQUE,
    project       INTEGER NOT NULL REFERENCES projects (pk),
    seq           INTEGER NOT NULL,
    parent        INTEGER,
    draft         INTEGER NOT NULL,
    author        TEXT    NOT NULL,
    reason        TEXT    NOT NULL,
    restored_from INTEGER,
    message       TEXT    NOT NULL,
    provider      TEXT,
    model         TEXT,
    checks        TEXT    NOT NULL,
    verified      INTEGER NOT NULL,
    run           TEXT,
    at            INTEGER NOT NULL,
    files         INTEGER NOT NULL,
    bytes         INTEGER NOT NULL,
    full          INTEGER NOT NULL, -- 1: changes has every file; 0: only what differs from parent
    depth         INTEGER NOT NULL, -- steps to the nearest full version
    UNIQUE (project, seq),
    FOREIGN KEY (project, parent) REFERENCES versions (project, seq)
) STRICT;

CREATE TABLE blobs (
    hash  BLOB NOT NULL PRIMARY KEY, -- BLAKE3
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE changes (
    version INTEGER NOT NULL REFERENCES versions (id),
    path    TEXT    NOT NULL,
    blob    BLOB             REFERENCES blobs (hash), -- NULL: removed
    size    INTEGER NOT NULL,
    PRIMARY KEY (version, path)
) STRICT, WITHOUT ROWID;

-- What the folder was last known to hold: written by a projection, or taken in from it.
CREATE TABLE projected (
    project INTEGER NOT NULL REFERENCES projects (pk),
    path    TEXT    NOT NULL,
    blob    BLOB    NOT NULL,
    PRIMARY KEY (project, path)
) STRICT, WITHOUT ROWID;
