-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rights in the team store, and the separation of its teams. Run it after schema.sql, in one transaction, as a role that may
-- create roles and owns the tables. It can be run again at any time.
--
--   CREATE ROLE anna LOGIN IN ROLE license_viewer;
--   ALTER ROLE anna SET license.team = 'acme';      as a superuser; without it only services without a team; '*' for all
--
-- license_viewer reads. license_operator also keeps services and asks for verifications. license_agent also verifies.
SET LOCAL client_min_messages = warning;
SET LOCAL search_path = license, pg_catalog, pg_temp;

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['license_viewer', 'license_operator', 'license_agent'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = one) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', one);
        END IF;
    END LOOP;
END $$;
GRANT license_viewer TO license_operator;
GRANT license_operator TO license_agent;

REVOKE ALL ON ALL TABLES IN SCHEMA license FROM PUBLIC, license_viewer, license_operator, license_agent;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA license FROM PUBLIC, license_viewer, license_operator, license_agent;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA license FROM PUBLIC, license_viewer, license_operator, license_agent;
REVOKE ALL ON SCHEMA license FROM PUBLIC, license_viewer, license_operator, license_agent;
GRANT USAGE ON SCHEMA license TO license_viewer;

-- Columns that are not named keep their default, above all who and when: nobody writes in another one's name.
GRANT SELECT ON ALL TABLES IN SCHEMA license TO license_viewer;
GRANT EXECUTE ON FUNCTION own_team TO license_viewer;

GRANT INSERT (team, name, url, account, installation, deployment, keys, ca, added_ca, management), DELETE,
      UPDATE (name, url, account, installation, deployment, keys, ca, added_ca, management) ON service TO license_operator;
GRANT INSERT (service), UPDATE (seq, series, attempts, accepted_under, due_at) ON verification TO license_operator;
GRANT INSERT (service) ON request TO license_operator;
GRANT INSERT, UPDATE, DELETE ON report TO license_operator;
GRANT INSERT (service, memory), UPDATE (memory), DELETE ON alert TO license_operator;
GRANT INSERT (key, value), UPDATE (value), DELETE ON preference TO license_operator;
GRANT EXECUTE ON FUNCTION team_of_new TO license_operator;

GRANT UPDATE (reply, issued_at, accepted_at, accepted_by, accepted_beat, carried, proved, lease, clock,
             object_lists)
      ON verification TO license_agent;
GRANT INSERT (service, at, started_by, outcome, error, duration) ON attempt TO license_agent;
GRANT INSERT ON change TO license_agent;
GRANT INSERT, UPDATE (total, used) ON usage TO license_agent;
GRANT INSERT, UPDATE (bytes), DELETE ON object_list TO license_agent;
GRANT INSERT (name, version, host, lanes), UPDATE (team, version, host, lanes, heard_at, worked_at), DELETE
      ON agent TO license_agent;
GRANT INSERT (agent, service, kept, stored_at, pending), UPDATE (kept, stored_at, pending, rest_until), DELETE
      ON agent_token TO license_agent;
GRANT INSERT (agent, follows, counted) ON beat TO license_agent;
GRANT INSERT (service, agent, until), UPDATE (lease, agent, owner, since, until), DELETE ON claim TO license_agent;
GRANT UPDATE (answered_by, outcome, error) ON request TO license_agent;
GRANT EXECUTE ON FUNCTION register_agent, beat, longest_rest, longest_pause, latest_due, lease_lives, claim_due, claim_service,
      renew_claim, free_claim, add_attempt, add_late_attempt, end_claim, holder_of, accept_verification, accept_failure TO license_agent;

-- Teams. FORCE: the owner, and the functions that run as the owner, obey too.
DO $$
DECLARE
    one text;
    -- OFFSET 0: one look into an index for each row. Otherwise each written row reads the ids of all services first.
    seen text := 'EXISTS (SELECT FROM license.service AS its WHERE its.id = %I.service OFFSET 0)';
    old record;
BEGIN
    FOR old IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'license' LOOP
        EXECUTE format('DROP POLICY %I ON license.%I', old.policyname, old.tablename);
    END LOOP;
    FOR one IN SELECT relname FROM pg_class
               WHERE relnamespace = 'license'::regnamespace AND relkind = 'r' AND relname <> 'schema_version' LOOP
        EXECUTE format('ALTER TABLE license.%I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE license.%I FORCE ROW LEVEL SECURITY', one);
    END LOOP;

    EXECUTE 'CREATE POLICY team ON license.service USING ((SELECT license.own_team()) IN (''*'', team))';
    FOREACH one IN ARRAY ARRAY['verification', 'attempt', 'usage', 'report', 'object_list'] LOOP
        EXECUTE format('CREATE POLICY team ON license.%I USING (' || seen || ')', one, one);
    END LOOP;
    EXECUTE 'CREATE POLICY team ON license.change'
            ' USING (EXISTS (SELECT FROM license.attempt AS its WHERE its.id = change.attempt OFFSET 0))';

    -- What belongs to who wrote it.
    EXECUTE 'CREATE POLICY own ON license.preference USING (owner = session_user)';
    EXECUTE format('CREATE POLICY own ON license.alert USING (owner = session_user AND (' || seen || '))', 'alert');
    -- Anybody of the team may take over a claim that has expired, but only its holder gives it back.
    FOREACH one IN ARRAY ARRAY['agent_token', 'claim'] LOOP
        EXECUTE format('CREATE POLICY team ON license.%I USING (' || seen || ')'
                       ' WITH CHECK (owner = session_user AND (' || seen || '))', one, one, one);
        EXECUTE format('CREATE POLICY own_delete ON license.%I AS RESTRICTIVE FOR DELETE USING (owner = session_user)', one);
    END LOOP;
    EXECUTE 'CREATE POLICY own_update ON license.agent_token AS RESTRICTIVE FOR UPDATE USING (owner = session_user)';
    EXECUTE format('CREATE POLICY team ON license.request USING (' || seen || ')', 'request');
    EXECUTE 'CREATE POLICY own ON license.request AS RESTRICTIVE FOR INSERT WITH CHECK (who = session_user)';

    -- An agent is seen in its team and where it has a token. Beats of agents for all teams count in each.
    EXECUTE 'CREATE POLICY team ON license.agent FOR SELECT USING (owner = session_user'
            ' OR (SELECT license.own_team()) IN (''*'', team)'
            ' OR EXISTS (SELECT FROM license.agent_token AS its WHERE its.agent = agent.id OFFSET 0))';
    EXECUTE 'CREATE POLICY own ON license.agent USING (owner = session_user)'
            ' WITH CHECK (owner = session_user AND team = (SELECT license.own_team()))';
    EXECUTE 'CREATE POLICY team ON license.beat USING (team = ''*'' OR (SELECT license.own_team()) IN (''*'', team))'
            ' WITH CHECK (owner = session_user AND team = (SELECT license.own_team()))';
END $$;
