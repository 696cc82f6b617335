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
-- plpgsql keeps its plan, and every statement asks.
CREATE OR REPLACE FUNCTION own_team() RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    mine oid := quote_ident(session_user)::regrole;
    here oid := (SELECT oid FROM pg_database WHERE datname = current_database());
BEGIN
    RETURN coalesce(
        (SELECT substr(setting, length('license.team=') + 1)
         FROM pg_db_role_setting AS stored CROSS JOIN unnest(stored.setconfig) AS setting
         WHERE stored.setrole = mine AND stored.setdatabase IN (0, here) AND setting LIKE 'license.team=%'
         ORDER BY stored.setdatabase = 0
         LIMIT 1), '');
END $$;
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
    management text,
    added_by name NOT NULL DEFAULT session_user,
    changed xid8 NOT NULL DEFAULT pg_current_xact_id(),
    UNIQUE (team, name),
    UNIQUE (team, url, installation)
);
CREATE INDEX IF NOT EXISTS service_changed ON service (changed);

-- One row per service from its first moment: what it last verified, and when it is due. `accepted_beat` is the last
-- heartbeat before the acceptance; `carried` is what had passed until then, where the service came from another store. `proved`
-- is elapsed time that is certain whatever clocks show.
CREATE TABLE IF NOT EXISTS verification (
    service bigint PRIMARY KEY REFERENCES service ON DELETE CASCADE,
    reply bytea,
    seq bigint NOT NULL DEFAULT 0,
    series bigint NOT NULL DEFAULT 0,
    issued_at bigint,
    accepted_at timestamptz,
    accepted_by text,
    accepted_beat bigint NOT NULL DEFAULT 0,
    carried bigint NOT NULL DEFAULT 0 CHECK (carried >= 0),
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

-- A row says that the agent has a token for the service, never which; `kept`: in its keychain, not in a file. `stored_at` of a
-- file is when it last changed. Until `rest_until` it leaves the service to agents whose token may be better, unless none of them
-- takes it for an hour. 'infinity': the license server has refused the token, so it is another service's: the agent leaves the
-- service alone until its token changes, unless nobody takes it for a day, because a server may refuse by mistake.
CREATE TABLE IF NOT EXISTS agent_token (
    agent bigint NOT NULL,
    service bigint NOT NULL REFERENCES service ON DELETE CASCADE,
    owner name NOT NULL DEFAULT session_user,
    kept boolean NOT NULL DEFAULT false,
    stored_at bigint,
    pending boolean NOT NULL DEFAULT false,
    rest_until timestamptz NOT NULL DEFAULT '-infinity',
    PRIMARY KEY (agent, service),
    FOREIGN KEY (agent, owner) REFERENCES agent (id, owner) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS agent_token_of_service ON agent_token (service);

-- A live lease is one whose `until` lies ahead by the database's clock, by no more than lease_lives() says. Its number is its
-- proof: each claim has another.
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

-- Heartbeats in the order of writing: what the agent's boot clock has counted from the moment at which it knew `follows` to be
-- written until it sent this one. `follows` is 0 at the start of an agent. A service's counted time is the longest chain of
-- beats after its `accepted_beat`; so agents that count at the same time count it once, and a late beat of an agent that
-- slept tells nothing of services verified meanwhile.
CREATE TABLE IF NOT EXISTS beat (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team text NOT NULL DEFAULT own_team(),
    agent bigint NOT NULL,
    owner name NOT NULL DEFAULT session_user,
    follows bigint NOT NULL CHECK (follows >= 0),
    counted bigint NOT NULL CHECK (counted BETWEEN 0 AND 631139040000000),
    heard_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (agent, owner) REFERENCES agent (id, owner) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS beat_of_agent ON beat (agent, id);

-- What each program may rely on, whoever writes a row.

CREATE OR REPLACE FUNCTION mark_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$ BEGIN NEW.changed := pg_current_xact_id(); RETURN NEW; END $$;

-- The payload is the service's id and nothing else: everybody on the database can listen.
CREATE OR REPLACE FUNCTION tell_service() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pg_notify('license_changed', CASE TG_OP WHEN 'DELETE' THEN OLD.service ELSE NEW.service END::text);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION tell_of_service() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pg_notify('license_changed', CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END::text);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION tell_all() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$ BEGIN PERFORM pg_notify('license_changed', ''); RETURN NULL; END $$;

-- An agent that starts tells of thousands of tokens: of many, one notice tells that something has changed.
CREATE OR REPLACE FUNCTION tell_of_tokens() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pg_notify('license_changed', CASE WHEN count(*) = 1 THEN min(service)::text ELSE '' END)
        FROM changed HAVING count(*) > 0;
    RETURN NULL;
END $$;

-- A service's time is counted by the agents of its team, so it stays in its team.
CREATE OR REPLACE FUNCTION guard_service() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.team <> OLD.team THEN
        RAISE EXCEPTION USING ERRCODE = 'LS002', MESSAGE = 'a service stays in its team';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION begin_verification() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$ BEGIN INSERT INTO verification (service) VALUES (NEW.id); RETURN NULL; END $$;

-- A document comes with a higher `seq` and a live lease of the session's own. Another connection file begins a series at 0 and
-- brings no document.
CREATE OR REPLACE FUNCTION guard_verification() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.service <> OLD.service THEN
        RAISE EXCEPTION USING ERRCODE = 'LS003', MESSAGE = 'a verification stays with its service';
    END IF;
    IF NEW.series <> OLD.series AND (NEW.series <> OLD.series + 1 OR NEW.seq <> 0) THEN
        RAISE EXCEPTION USING ERRCODE = 'LS003', MESSAGE = 'the next series begins at seq 0';
    END IF;
    IF NEW.series = OLD.series AND NEW.seq < OLD.seq THEN
        RAISE EXCEPTION USING ERRCODE = 'LS003', MESSAGE = 'seq never goes back';
    END IF;
    IF (NEW.reply, NEW.issued_at, NEW.accepted_at, NEW.accepted_by, NEW.accepted_beat, NEW.carried, NEW.lease)
           IS DISTINCT FROM
       (OLD.reply, OLD.issued_at, OLD.accepted_at, OLD.accepted_by, OLD.accepted_beat, OLD.carried, OLD.lease)
       OR (NEW.series = OLD.series AND NEW.seq > OLD.seq) THEN
        IF NEW.series <> OLD.series OR NEW.seq <= OLD.seq THEN
            RAISE EXCEPTION USING ERRCODE = 'LS003', MESSAGE = 'a document needs a higher seq';
        END IF;
        IF NOT EXISTS (SELECT FROM claim WHERE claim.service = NEW.service AND claim.lease = NEW.lease
                                           AND claim.owner = session_user AND claim.until > clock_timestamp()) THEN
            RAISE EXCEPTION USING ERRCODE = 'LS004', MESSAGE = 'a document needs a live lease';
        END IF;
    ELSIF NEW.proved < OLD.proved THEN
        RAISE EXCEPTION USING ERRCODE = 'LS003', MESSAGE = 'proved time never goes back';
    END IF;
    NEW.changed := pg_current_xact_id();
    RETURN NEW;
END $$;

-- Whether a lease still keeps others away. One that ends later than any lease lasts was written before the database's clock was
-- set back: its holder may be dead, and must not keep the service until the clock has caught up. A holder that lives renews it,
-- or brings its result, unless somebody was faster.
CREATE OR REPLACE FUNCTION lease_lives(until timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$ SELECT until > clock_timestamp() AND until <= clock_timestamp() + interval '2 minutes' $$;
-- Leases end by the database's clock, 60 seconds from now at most, and a live one has one holder.
CREATE OR REPLACE FUNCTION guard_claim() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF lease_lives(OLD.until) AND (NEW.service, NEW.lease, NEW.agent, NEW.owner)
                                       IS DISTINCT FROM (OLD.service, OLD.lease, OLD.agent, OLD.owner) THEN
            RAISE EXCEPTION USING ERRCODE = 'LS005', MESSAGE = 'another agent holds the lease';
        END IF;
        IF OLD.until <= clock_timestamp() AND NEW.lease = OLD.lease AND NEW.until > OLD.until THEN
            RAISE EXCEPTION USING ERRCODE = 'LS005', MESSAGE = 'the lease has ended';
        END IF;
    END IF;
    NEW.until := least(NEW.until, clock_timestamp() + interval '60 seconds');
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION guard_request() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    IF OLD.answered_at IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'LS006', MESSAGE = 'the request was answered already';
    END IF;
    NEW.answered_at := clock_timestamp();
    NEW.changed := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION make_due() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE verification SET due_at = least(due_at, clock_timestamp()) WHERE service = NEW.service;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guard_object_list() RETURNS trigger
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM verification WHERE service = NEW.service AND NEW.digest = ANY (object_lists)) THEN
        RAISE EXCEPTION USING ERRCODE = 'LS008', MESSAGE = 'no document names this list';
    END IF;
    RETURN NEW;
END $$;

-- Agents add lines, and cannot delete any: only these remove the oldest, of the service that a new line is for. Therefore they
-- run as the owner, on numbers of the row alone.
CREATE OR REPLACE FUNCTION bound_attempts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM attempt WHERE service = NEW.service AND id <= (
        SELECT id FROM attempt WHERE service = NEW.service ORDER BY id DESC OFFSET 5000 LIMIT 1);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION bound_usage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM usage WHERE service = NEW.service AND type = NEW.type AND at <= (
        SELECT at FROM usage WHERE service = NEW.service AND type = NEW.type ORDER BY at DESC OFFSET 2000 LIMIT 1);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION bound_requests() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM request WHERE service = NEW.service AND id <= (
        SELECT id FROM request WHERE service = NEW.service ORDER BY id DESC OFFSET 1000 LIMIT 1);
    RETURN NULL;
END $$;
-- A week of beats each minute, longer than any period.
CREATE OR REPLACE FUNCTION bound_beats() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM beat WHERE agent = NEW.agent AND id <= (
        SELECT id FROM beat WHERE agent = NEW.agent ORDER BY id DESC OFFSET 10000 LIMIT 1);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION drop_unnamed_lists() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = license, pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM object_list WHERE service = NEW.service AND digest <> ALL (NEW.object_lists);
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER mark BEFORE INSERT OR UPDATE ON service FOR EACH ROW EXECUTE FUNCTION mark_changed();
CREATE OR REPLACE TRIGGER guard BEFORE UPDATE ON service FOR EACH ROW EXECUTE FUNCTION guard_service();
CREATE OR REPLACE TRIGGER begin AFTER INSERT ON service FOR EACH ROW EXECUTE FUNCTION begin_verification();
CREATE OR REPLACE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON service FOR EACH ROW EXECUTE FUNCTION tell_of_service();
CREATE OR REPLACE TRIGGER guard BEFORE UPDATE ON verification FOR EACH ROW EXECUTE FUNCTION guard_verification();
CREATE OR REPLACE TRIGGER lists AFTER UPDATE OF object_lists ON verification
    FOR EACH ROW WHEN (NEW.object_lists IS DISTINCT FROM OLD.object_lists) EXECUTE FUNCTION drop_unnamed_lists();
CREATE OR REPLACE TRIGGER tell AFTER UPDATE ON verification FOR EACH ROW EXECUTE FUNCTION tell_service();
CREATE OR REPLACE TRIGGER bound AFTER INSERT ON attempt FOR EACH ROW EXECUTE FUNCTION bound_attempts();
CREATE OR REPLACE TRIGGER tell AFTER INSERT ON attempt FOR EACH ROW EXECUTE FUNCTION tell_service();
CREATE OR REPLACE TRIGGER bound AFTER INSERT ON usage FOR EACH ROW EXECUTE FUNCTION bound_usage();
CREATE OR REPLACE TRIGGER tell AFTER INSERT OR UPDATE ON usage FOR EACH ROW EXECUTE FUNCTION tell_service();
CREATE OR REPLACE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION tell_service();
CREATE OR REPLACE TRIGGER tell_added AFTER INSERT ON agent_token
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_tokens();
CREATE OR REPLACE TRIGGER tell_changed AFTER UPDATE ON agent_token
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_tokens();
CREATE OR REPLACE TRIGGER tell_removed AFTER DELETE ON agent_token
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_of_tokens();
CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION guard_claim();
CREATE OR REPLACE TRIGGER mark BEFORE INSERT ON request FOR EACH ROW EXECUTE FUNCTION mark_changed();
CREATE OR REPLACE TRIGGER guard BEFORE UPDATE ON request FOR EACH ROW EXECUTE FUNCTION guard_request();
CREATE OR REPLACE TRIGGER bound AFTER INSERT ON request FOR EACH ROW EXECUTE FUNCTION bound_requests();
CREATE OR REPLACE TRIGGER due AFTER INSERT ON request FOR EACH ROW EXECUTE FUNCTION make_due();
CREATE OR REPLACE TRIGGER tell AFTER INSERT OR UPDATE ON request FOR EACH ROW EXECUTE FUNCTION tell_service();
CREATE OR REPLACE TRIGGER bound AFTER INSERT ON beat FOR EACH ROW EXECUTE FUNCTION bound_beats();
CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON object_list FOR EACH ROW EXECUTE FUNCTION guard_object_list();
CREATE OR REPLACE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON preference FOR EACH ROW EXECUTE FUNCTION tell_all();

-- Agents.

-- The same name of the same role is the same agent.
CREATE OR REPLACE FUNCTION register_agent(my_name text, my_version text, my_host text, my_lanes integer) RETURNS bigint
LANGUAGE sql SET search_path = license, pg_catalog, pg_temp
AS $$
    INSERT INTO agent (name, version, host, lanes) VALUES (my_name, my_version, my_host, my_lanes)
    ON CONFLICT (owner, name) DO UPDATE
        SET team = DEFAULT, version = excluded.version, host = excluded.host, lanes = excluded.lanes,
            heard_at = clock_timestamp()
    RETURNING id
$$;

-- A heartbeat, whose id the next one follows.
CREATE OR REPLACE FUNCTION beat(me bigint, it_follows bigint, it_counted bigint) RETURNS bigint
LANGUAGE sql SET search_path = license, pg_catalog, pg_temp
AS $$
    UPDATE agent SET heard_at = clock_timestamp() WHERE id = me AND owner = session_user;
    INSERT INTO beat (agent, follows, counted) VALUES (me, it_follows, least(it_counted, 631139040000000)) RETURNING id
$$;

-- How long a service may be due while an agent leaves it to others.
CREATE OR REPLACE FUNCTION longest_rest(rest_until timestamptz) RETURNS interval
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = license, pg_catalog, pg_temp
AS $$ SELECT CASE WHEN rest_until = 'infinity' THEN interval '1 day' ELSE interval '1 hour' END $$;

-- The longest pause until a service is due again, whatever an agent says.
CREATE OR REPLACE FUNCTION longest_pause() RETURNS interval
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = license, pg_catalog, pg_temp
AS $$ SELECT interval '1 day' $$;
-- What is due after this moment was written by a clock that was ahead and has been corrected: it is due now. An hour for clocks
-- that differ a little, such as a replica's that took over.
CREATE OR REPLACE FUNCTION latest_due() RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = license, pg_catalog, pg_temp
AS $$ SELECT statement_timestamp() + longest_pause() + interval '1 hour' $$;

-- Claims up to `lanes` due services that the agent has a token for, the longest due first. One in the DMZ asks nobody.
CREATE OR REPLACE FUNCTION claim_due(me bigint, lanes integer)
RETURNS TABLE (service bigint, lease bigint, until timestamptz)
LANGUAGE sql SET search_path = license, pg_catalog, pg_temp
AS $$
    -- A part of them at a time, in the order of the index: the next claim finds the rest.
    UPDATE verification SET due_at = statement_timestamp() WHERE verification.service IN (
        SELECT late.service FROM verification AS late
        WHERE late.due_at > latest_due() ORDER BY late.due_at LIMIT 1000 FOR UPDATE SKIP LOCKED);
    WITH due AS MATERIALIZED (
        SELECT verification.service
        FROM verification
        WHERE verification.due_at <= statement_timestamp()
          AND EXISTS (SELECT FROM agent_token WHERE agent_token.agent = me AND agent_token.service = verification.service
                                                AND (agent_token.rest_until <= statement_timestamp()
                                                     OR verification.due_at <= statement_timestamp()
                                                                               - longest_rest(agent_token.rest_until)))
          AND NOT EXISTS (SELECT FROM service WHERE service.id = verification.service AND service.deployment = 'dmz')
          AND NOT EXISTS (SELECT FROM claim WHERE claim.service = verification.service AND lease_lives(claim.until))
        ORDER BY verification.due_at
        LIMIT lanes
        FOR UPDATE SKIP LOCKED)
    INSERT INTO claim AS mine (service, agent, until)
        SELECT due.service, me, clock_timestamp() + interval '60 seconds' FROM due
        ON CONFLICT (service) DO UPDATE
            SET lease = DEFAULT, agent = excluded.agent, owner = DEFAULT, since = DEFAULT, until = excluded.until
            WHERE NOT lease_lives(mine.until)
        RETURNING mine.service, mine.lease, mine.until
$$;

-- Claims one service, due or not: its lease, or NULL while another lease of it lives.
CREATE OR REPLACE FUNCTION claim_service(me bigint, of_service bigint) RETURNS bigint
LANGUAGE sql SET search_path = license, pg_catalog, pg_temp
AS $$
    INSERT INTO claim AS mine (service, agent, until) VALUES (of_service, me, clock_timestamp() + interval '60 seconds')
    ON CONFLICT (service) DO UPDATE
        SET lease = DEFAULT, agent = excluded.agent, owner = DEFAULT, since = DEFAULT, until = excluded.until
        WHERE NOT lease_lives(mine.until)
    RETURNING mine.lease
$$;

-- False if the lease is not live any more.
CREATE OR REPLACE FUNCTION renew_claim(of_service bigint, my_lease bigint) RETURNS boolean
LANGUAGE sql SET search_path = license, pg_catalog, pg_temp
AS $$
    WITH renewed AS (
        UPDATE claim SET until = clock_timestamp() + interval '60 seconds'
        WHERE service = of_service AND lease = my_lease AND owner = session_user AND until > clock_timestamp()
        RETURNING 1)
    SELECT EXISTS (SELECT FROM renewed)
$$;
CREATE OR REPLACE FUNCTION free_claim(of_service bigint, my_lease bigint) RETURNS void
LANGUAGE sql SET search_path = license, pg_catalog, pg_temp
AS $$ DELETE FROM claim WHERE service = of_service AND lease = my_lease AND owner = session_user $$;

-- A line of the history; `its_changes` is a JSON array, or NULL.
CREATE OR REPLACE FUNCTION add_attempt(of_service bigint, its_at bigint, its_start text, its_outcome text, its_error text,
                                       its_duration bigint, its_changes text) RETURNS void
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
DECLARE
    line bigint;
BEGIN
    INSERT INTO attempt (service, at, started_by, outcome, error, duration)
        VALUES (of_service, its_at, its_start, its_outcome, its_error, its_duration) RETURNING id INTO line;
    INSERT INTO change (attempt, position, what)
        SELECT line, each.ordinality, each.value::text
        FROM json_array_elements(coalesce(its_changes, '[]')::json) WITH ORDINALITY AS each;
END $$;

-- A late result leaves this line and nothing else.
CREATE OR REPLACE FUNCTION add_late_attempt(of_service bigint, its_at bigint, its_start text, its_duration bigint) RETURNS void
LANGUAGE sql SET search_path = license, pg_catalog, pg_temp
AS $$
    UPDATE verification SET due_at = due_at WHERE service = of_service; -- a change, for consoles that were away
    SELECT add_attempt(of_service, its_at, its_start, 'skipped',
                       '{"code":"cancelled","detail":"the lease ended before the result came"}', its_duration, NULL)
$$;

-- Ends a claim with its result: wishes from before it are answered, and the next verification is due after `pause`
-- milliseconds, or at once if somebody has wished since. A token or keychain that fails is a matter of one agent: while another
-- one at work has a token, this one rests, and the service is due for the other. One whose token was refused also leaves it to an
-- agent that is away for less than a day.
CREATE OR REPLACE FUNCTION end_claim(of_service bigint, my_lease bigint, its_outcome text, its_error text, pause bigint)
RETURNS void
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
DECLARE
    mine claim;
    my_name text;
    refused boolean := its_error LIKE '%"code":"credentials\_rejected"%'
                       OR (its_error LIKE '%"code":"wrong\_installation"%' AND its_error LIKE '%"refused\_by\_server":true%');
    rests boolean;
BEGIN
    DELETE FROM claim WHERE service = of_service AND lease = my_lease AND owner = session_user RETURNING * INTO STRICT mine;
    SELECT name INTO my_name FROM agent WHERE id = mine.agent;
    UPDATE request SET outcome = its_outcome, error = its_error, answered_by = my_name
        WHERE service = of_service AND answered_at IS NULL
          -- One from the future was asked before the clock was set back; unanswered, it would make the service due on and on.
          AND (asked_at <= mine.since OR asked_at > clock_timestamp());
    rests := (refused OR its_error LIKE '%"code":"credentials\_%' OR its_error LIKE '%"code":"keychain\_%') AND EXISTS (
        SELECT FROM agent_token JOIN agent ON agent.id = agent_token.agent
        WHERE agent_token.service = of_service AND agent_token.agent <> mine.agent
          AND agent_token.rest_until <= clock_timestamp()
          AND agent.lanes > 0
          AND agent.heard_at BETWEEN clock_timestamp() - CASE WHEN refused THEN interval '1 day' ELSE interval '90 seconds' END
                                 AND clock_timestamp() + interval '90 seconds');
    IF rests THEN
        UPDATE agent_token SET rest_until = CASE WHEN refused THEN 'infinity'
                ELSE clock_timestamp() + least(greatest(pause, 0), 31536000000) * interval '1 millisecond' END
            WHERE agent = mine.agent AND service = of_service;
    END IF;
    UPDATE verification SET due_at = clock_timestamp() + CASE
            WHEN rests OR EXISTS (SELECT FROM request WHERE request.service = of_service AND answered_at IS NULL) THEN interval '0'
            ELSE least(least(greatest(pause, 0), 31536000000) * interval '1 millisecond', longest_pause()) END
        WHERE service = of_service;
    -- At most once a second, and last: lanes of one agent wait for each other here.
    UPDATE agent SET worked_at = clock_timestamp()
        WHERE id = mine.agent AND (worked_at BETWEEN clock_timestamp() - interval '1 second' AND clock_timestamp()) IS NOT TRUE;
END $$;

-- The name of the agent whose live lease this is, with the verification's row locked; otherwise NULL.
CREATE OR REPLACE FUNCTION holder_of(of_service bigint, my_lease bigint) RETURNS text
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
DECLARE
    my_name text;
BEGIN
    PERFORM FROM verification WHERE service = of_service FOR UPDATE; -- first, as claim_due() does
    SELECT agent.name INTO my_name FROM claim JOIN agent ON agent.id = claim.agent
        WHERE claim.service = of_service AND claim.lease = my_lease AND claim.owner = session_user
          AND claim.until > clock_timestamp()
        FOR UPDATE OF claim;
    RETURN my_name;
END $$;

-- A verified document, from the holder of a live lease, which it frees: 'accepted'. Otherwise it saves nothing: 'late' (only a
-- line in the history), 'replaced' (another connection file since) or 'rolled_back' (`seq` is not above the stored one).
-- `its_proved`: what has passed since it came, because it could not be saved before; it counts on from there.
CREATE OR REPLACE FUNCTION accept_verification(
    of_service bigint, my_lease bigint, its_reply bytea, its_seq bigint, its_series bigint,
    its_issued_at bigint, its_clock text, its_attempts text, its_lists text[], its_usage json, its_at bigint, its_start text,
    its_outcome text, its_error text, its_duration bigint, its_changes text, pause bigint, its_proved bigint DEFAULT 0)
RETURNS text
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
DECLARE
    holder text := holder_of(of_service, my_lease);
    stored verification;
BEGIN
    IF holder IS NULL THEN
        PERFORM add_late_attempt(of_service, its_at, its_start, its_duration);
        RETURN 'late';
    END IF;
    SELECT * INTO STRICT stored FROM verification WHERE service = of_service;
    IF stored.series <> its_series THEN
        RETURN 'replaced';
    ELSIF stored.seq >= its_seq THEN
        RETURN 'rolled_back';
    END IF;
    UPDATE verification
        SET reply = its_reply, seq = its_seq, issued_at = its_issued_at,
            accepted_at = clock_timestamp() - its_proved * interval '1 millisecond', accepted_by = holder,
            accepted_beat = coalesce((SELECT max(id) FROM beat), 0),
            carried = its_proved, proved = its_proved, lease = my_lease, clock = its_clock, attempts = its_attempts,
            accepted_under = NULL, object_lists = its_lists
        WHERE service = of_service;
    INSERT INTO usage (service, type, at, total, used)
        SELECT of_service, each.type, its_issued_at, each.total, each.used
        FROM json_to_recordset(its_usage) AS each (type text, total bigint, used bigint)
        ON CONFLICT (service, type, at) DO UPDATE SET total = excluded.total, used = excluded.used;
    PERFORM add_attempt(of_service, its_at, its_start, its_outcome, its_error, its_duration, its_changes);
    PERFORM end_claim(of_service, my_lease, its_outcome, its_error, pause);
    RETURN 'accepted';
END $$;

-- A failed attempt, from the holder of a live lease, which it frees: 'accepted'; 'late' and 'replaced' leave only a line.
CREATE OR REPLACE FUNCTION accept_failure(
    of_service bigint, my_lease bigint, its_series bigint, its_attempts text, its_at bigint, its_start text, its_outcome text,
    its_error text, its_duration bigint, its_changes text, pause bigint)
RETURNS text
LANGUAGE plpgsql SET search_path = license, pg_catalog, pg_temp
AS $$
DECLARE
    newer boolean;
BEGIN
    IF holder_of(of_service, my_lease) IS NULL THEN
        PERFORM add_late_attempt(of_service, its_at, its_start, its_duration);
        RETURN 'late';
    END IF;
    SELECT series > its_series INTO STRICT newer FROM verification WHERE service = of_service;
    IF NOT newer THEN
        UPDATE verification SET attempts = its_attempts WHERE service = of_service;
    END IF;
    PERFORM add_attempt(of_service, its_at, its_start, its_outcome, its_error, its_duration, its_changes);
    -- What failed under the previous connection file says nothing of the present one, which is due.
    PERFORM end_claim(of_service, my_lease, its_outcome, its_error, CASE WHEN newer THEN 0 ELSE pause END);
    RETURN CASE WHEN newer THEN 'replaced' ELSE 'accepted' END;
END $$;

-- What consoles read, with the rights and rows of who asks.
CREATE OR REPLACE VIEW history WITH (security_invoker = true) AS
    SELECT attempt.*, (SELECT '[' || string_agg(change.what, ',' ORDER BY change.position) || ']'
                       FROM change WHERE change.attempt = attempt.id) AS changes
    FROM attempt;
CREATE OR REPLACE VIEW verified_time WITH (security_invoker = true) AS
    SELECT verification.service, service.team, verification.issued_at, verification.accepted_at, verification.accepted_by,
           verification.accepted_beat, verification.proved, verification.carried
    FROM verification JOIN service ON service.id = verification.service
    WHERE verification.accepted_at IS NOT NULL;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA license FROM PUBLIC;

INSERT INTO schema_version (version) VALUES (1) ON CONFLICT (only_row) DO UPDATE SET version = 1;
