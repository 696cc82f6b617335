-- SPDX-License-Identifier: GPL-3.0-or-later
-- The team store's schema: PostgreSQL 15 or later. Run it in one transaction that first takes
--   SELECT pg_advisory_xact_lock(20254, 1);
-- It can be run again at any time; roles.sql, run after it, grants rights and separates teams.
--
-- Times that the program read are bigint, milliseconds since 1970 in UTC; times that the database's clock read are timestamptz.
-- Roles see only rows of their team, the owner included. A later migration that changes rows needs a superuser, or it
-- starts with SET LOCAL row_security = off, which fails where rows would be hidden.
SET LOCAL client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS license;
SET LOCAL search_path = license, pg_catalog, pg_temp;

CREATE TABLE IF NOT EXISTS schema_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version integer NOT NULL
);
DO $$
BEGIN
    IF EXISTS (SELECT FROM schema_version WHERE version > 1) THEN
        RAISE EXCEPTION USING ERRCODE = 'LS001', MESSAGE = 'the team store was made by a newer version';
    END IF;
END $$;

-- The team of the role that signed in: what an administrator stored with ALTER ROLE … SET license.team. '*' is every team, ''
-- the services without a team, which is also the answer for a role without that setting. A session's own license.team counts
-- for nothing, because anybody can set it; SET ROLE and functions change nothing either. Only superusers can store it, unless
-- they grant SET ON PARAMETER license.team.
CREATE OR REPLACE FUNCTION own_team() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(
        (SELECT substr(setting, length('license.team=') + 1)
         FROM pg_roles AS role
         JOIN pg_db_role_setting AS stored ON stored.setrole = role.oid
         CROSS JOIN unnest(stored.setconfig) AS setting
         WHERE role.rolname = session_user AND setting LIKE 'license.team=%'
           AND stored.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
         ORDER BY stored.setdatabase = 0
         LIMIT 1), '')
$$;
-- The team of what a session adds.
CREATE OR REPLACE FUNCTION team_of_new() RETURNS text
LANGUAGE sql STABLE SET search_path = license, pg_catalog, pg_temp
AS $$ SELECT CASE own_team() WHEN '*' THEN '' ELSE own_team() END $$;

-- Names and installations are unique within a team, so that no team learns what another one has.
CREATE TABLE IF NOT EXISTS service (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team text NOT NULL DEFAULT team_of_new() CHECK (team <> '*'),
    name text NOT NULL,
    url text NOT NULL,
    account text NOT NULL,
    installation text NOT NULL,
    deployment text NOT NULL,
    keys text NOT NULL,
    ca bytea,
    added_ca bytea,
    token_expected boolean NOT NULL DEFAULT false,
    token_stored_at bigint,
    token_pending boolean NOT NULL DEFAULT false,
    management text,
    added_by name NOT NULL DEFAULT session_user,
    changed xid8 NOT NULL DEFAULT pg_current_xact_id(),
    UNIQUE (team, name),
    UNIQUE (team, url, installation)
);
CREATE INDEX IF NOT EXISTS service_changed ON service (changed);

-- One row per service from its first moment: what it last verified, and when it is due. `accepted_count` is its team's count
-- (team_clock) at the acceptance; `proved` is elapsed time that is certain from elsewhere, such as another store.
CREATE TABLE IF NOT EXISTS verification (
    service bigint PRIMARY KEY REFERENCES service ON DELETE CASCADE,
    reply bytea,
    seq bigint NOT NULL DEFAULT 0,
    series bigint NOT NULL DEFAULT 0,
    issued_at bigint,
    accepted_at timestamptz,
    accepted_by text,
    accepted_count bigint NOT NULL DEFAULT 0,
    proved bigint NOT NULL DEFAULT 0 CHECK (proved >= 0),
    lease bigint,
    clock text,
    attempts text,
    accepted_under text,
    object_lists text[] NOT NULL DEFAULT '{}',
    due_at timestamptz NOT NULL DEFAULT '-infinity',
    changed xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX IF NOT EXISTS verification_due ON verification (due_at);
CREATE INDEX IF NOT EXISTS verification_changed ON verification (changed);

CREATE TABLE IF NOT EXISTS attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service bigint NOT NULL REFERENCES service ON DELETE CASCADE,
    at bigint NOT NULL,
    started_by text NOT NULL,
    outcome text NOT NULL,
    error text,
    duration bigint NOT NULL
);
CREATE INDEX IF NOT EXISTS attempt_of_service ON attempt (service, id);

-- What an attempt changed: one JSON object each, in order.
CREATE TABLE IF NOT EXISTS change (
    attempt bigint NOT NULL REFERENCES attempt ON DELETE CASCADE,
    position integer NOT NULL,
    what text NOT NULL,
    PRIMARY KEY (attempt, position)
);

CREATE TABLE IF NOT EXISTS usage (
    service bigint NOT NULL REFERENCES service ON DELETE CASCADE,
    type text NOT NULL,
    at bigint NOT NULL,
    total bigint NOT NULL,
    used bigint NOT NULL,
    PRIMARY KEY (service, type, at)
);

-- Which alerts a person has seen, and a person's settings: each role has its own.
CREATE TABLE IF NOT EXISTS alert (
    service bigint NOT NULL REFERENCES service ON DELETE CASCADE,
    owner name NOT NULL DEFAULT session_user,
    memory text NOT NULL,
    PRIMARY KEY (service, owner)
);
CREATE TABLE IF NOT EXISTS preference (
    owner name NOT NULL DEFAULT session_user,
    key text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (owner, key)
);

CREATE TABLE IF NOT EXISTS report (
    service bigint PRIMARY KEY REFERENCES service ON DELETE CASCADE,
    at bigint NOT NULL,
    origin text NOT NULL,
    organizations bytea NOT NULL
);

-- Compressed bytes in parts. A list stays as long as its service's document names it.
CREATE TABLE IF NOT EXISTS object_list (
    service bigint NOT NULL REFERENCES service ON DELETE CASCADE,
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    part integer NOT NULL CHECK (part >= 0),
    bytes bytea NOT NULL CHECK (length(bytes) <= 1048576),
    PRIMARY KEY (service, digest, part)
);

CREATE TABLE IF NOT EXISTS agent (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner name NOT NULL DEFAULT session_user,
    team text NOT NULL DEFAULT own_team(),
    name text NOT NULL,
    version text NOT NULL DEFAULT '',
    host text NOT NULL DEFAULT '',
    lanes integer NOT NULL DEFAULT 1,
    heard_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    worked_at timestamptz,
    UNIQUE (owner, name),
    UNIQUE (id, owner)
);

-- A row says that the agent has a token for the service, never which.
CREATE TABLE IF NOT EXISTS agent_token (
    agent bigint NOT NULL,
    service bigint NOT NULL REFERENCES service ON DELETE CASCADE,
    owner name NOT NULL DEFAULT session_user,
    PRIMARY KEY (agent, service),
    FOREIGN KEY (agent, owner) REFERENCES agent (id, owner) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS agent_token_of_service ON agent_token (service);

-- A live lease is one whose `until` lies ahead by the database's clock. Its number is its proof: each claim has another.
CREATE TABLE IF NOT EXISTS claim (
    service bigint PRIMARY KEY REFERENCES service ON DELETE CASCADE,
    lease bigint GENERATED ALWAYS AS IDENTITY,
    agent bigint NOT NULL,
    owner name NOT NULL DEFAULT session_user,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    until timestamptz NOT NULL,
    FOREIGN KEY (agent, owner) REFERENCES agent (id, owner) ON DELETE CASCADE,
    FOREIGN KEY (agent, service) REFERENCES agent_token ON DELETE CASCADE
);

-- A person's wish for a verification, answered once.
CREATE TABLE IF NOT EXISTS request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service bigint NOT NULL REFERENCES service ON DELETE CASCADE,
    who name NOT NULL DEFAULT session_user,
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    answered_at timestamptz,
    answered_by text,
    outcome text,
    error text,
    changed xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX IF NOT EXISTS request_of_service ON request (service, id);
CREATE INDEX IF NOT EXISTS request_open ON request (service) WHERE answered_at IS NULL;
CREATE INDEX IF NOT EXISTS request_changed ON request (changed);

-- How long agents' boot clocks have counted for a team, and what each boot last showed.
CREATE TABLE IF NOT EXISTS team_clock (
    team text PRIMARY KEY,
    counted bigint NOT NULL DEFAULT 0 CHECK (counted >= 0)
);
CREATE TABLE IF NOT EXISTS boot (
    team text NOT NULL REFERENCES team_clock ON DELETE CASCADE,
    boot_id text NOT NULL CHECK (boot_id <> ''),
    uptime bigint NOT NULL CHECK (uptime >= 0),
    counted bigint NOT NULL,
    heard_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (team, boot_id)
);

INSERT INTO schema_version (version) VALUES (1) ON CONFLICT (only_row) DO UPDATE SET version = 1;
