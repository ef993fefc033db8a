-- Schema 1 of the embedded store.
--
-- A row is a document, as MongoDB would keep it, in `body`; what it is found by stands beside it in
-- generated columns, so that it is written in one place only.
CREATE TABLE users (
    id       TEXT PRIMARY KEY,
    body     TEXT NOT NULL,
    email    TEXT GENERATED ALWAYS AS (body ->> '$.email_key') VIRTUAL,
    customer TEXT GENERATED ALWAYS AS (body ->> '$.stripe_customer') VIRTUAL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX users_email ON users (email);
CREATE INDEX users_customer ON users (customer) WHERE customer IS NOT NULL;

CREATE TABLE identities (
    provider TEXT NOT NULL,
    subject  TEXT NOT NULL,
    body     TEXT NOT NULL,
    user     TEXT GENERATED ALWAYS AS (body ->> '$.user') VIRTUAL,
    PRIMARY KEY (provider, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_user ON identities (user);

CREATE TABLE sessions (
    id   TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    user TEXT GENERATED ALWAYS AS (body ->> '$.user') VIRTUAL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_user ON sessions (user);

CREATE TABLE tokens (
    id         TEXT PRIMARY KEY,
    body       TEXT NOT NULL,
    expires_at INTEGER NOT NULL -- milliseconds since 1970, as all numbers of times here
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_expires ON tokens (expires_at);

CREATE TABLE projects (
    owner      TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    search     TEXT    NOT NULL, -- title and description, lower case
    share      TEXT GENERATED ALWAYS AS (body ->> '$.share') VIRTUAL,
    PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX projects_id ON projects (id);
CREATE INDEX projects_recent ON projects (owner, updated_at DESC, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX projects_share ON projects (share) WHERE share IS NOT NULL;
CREATE INDEX projects_deleted ON projects (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE commits (
    project  TEXT    NOT NULL,
    rev      INTEGER NOT NULL,
    client   TEXT    NOT NULL,
    mutation TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    PRIMARY KEY (project, rev)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX commits_mutation ON commits (project, client, mutation);

CREATE TABLE blobs (
    id       TEXT PRIMARY KEY, -- owner:hash
    bytes    BLOB,
    size     INTEGER NOT NULL,
    named_at INTEGER NOT NULL
) STRICT;
CREATE INDEX blobs_named ON blobs (named_at);

CREATE TABLE project_chat (
    project TEXT NOT NULL,
    id      TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (project, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE generations (
    id          TEXT    PRIMARY KEY,
    body        TEXT    NOT NULL,
    owner       TEXT    GENERATED ALWAYS AS (body ->> '$.owner') VIRTUAL,
    project     TEXT    GENERATED ALWAYS AS (body ->> '$.project') VIRTUAL,
    state       TEXT    GENERATED ALWAYS AS (body ->> '$.state') VIRTUAL,
    lease_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX generations_open ON generations (owner) WHERE state <> 'ended';
CREATE INDEX generations_lease ON generations (lease_until) WHERE state <> 'ended';
CREATE INDEX generations_project ON generations (project, id);

CREATE TABLE generation_events (
    generation TEXT    NOT NULL,
    seq        INTEGER NOT NULL,
    event      TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (generation, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX generation_events_at ON generation_events (at);

CREATE TABLE ledger (
    account TEXT    NOT NULL,
    seq     INTEGER NOT NULL,
    op      TEXT    NOT NULL,
    body    TEXT    NOT NULL,
    PRIMARY KEY (account, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ledger_op ON ledger (account, op);

CREATE TABLE payment_transactions (
    id         TEXT    PRIMARY KEY,
    body       TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    user       TEXT    GENERATED ALWAYS AS (body ->> '$.user') VIRTUAL,
    session    TEXT    GENERATED ALWAYS AS (body ->> '$.session') VIRTUAL,
    intent     TEXT    GENERATED ALWAYS AS (body ->> '$.intent') VIRTUAL,
    state      TEXT    GENERATED ALWAYS AS (body ->> '$.state') VIRTUAL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX payments_session ON payment_transactions (session) WHERE session IS NOT NULL;
CREATE INDEX payments_intent ON payment_transactions (intent) WHERE intent IS NOT NULL;
CREATE INDEX payments_user ON payment_transactions (user, created_at);
CREATE INDEX payments_open ON payment_transactions (created_at) WHERE state IN ('opening', 'open');

CREATE TABLE inbox (
    id   TEXT    PRIMARY KEY,
    body TEXT    NOT NULL,
    at   INTEGER NOT NULL,
    done INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_open ON inbox (at) WHERE done = 0;

CREATE TABLE idempotency (
    id   TEXT    PRIMARY KEY,
    body TEXT    NOT NULL,
    at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency (at);

CREATE TABLE rate (
    id         TEXT    PRIMARY KEY,
    hits       INTEGER NOT NULL,
    keep_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rate_keep ON rate (keep_until);
