import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const run = (...statements: string[]) => async (db: Kysely<unknown>) => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

/** Every change of the schema, in order. One that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  '001-first-floor': {
    up: run(
      `create table division (
        code text collate "C" primary key, name text not null, name_en text, level text not null,
        parent text collate "C", has_children boolean not null, source text not null,
        core text collate "C" not null, grams text[] not null, pinyin text collate "C" not null, initials text collate "C" not null)`,
      `create index division_parent on division (parent, code)`,
      `create index division_core on division (core)`,
      `create index division_grams on division using gin (grams)`,
      `create index division_grams_above on division using gin (grams) where has_children`,
      `create index division_pinyin on division (pinyin)`,
      `create index division_initials on division (initials)`,
      `create table centre (
        id text primary key, division text collate "C" not null references division, level text not null, kind text not null,
        lat double precision not null, lng double precision not null, data jsonb not null)`,
      `create index centre_division on centre (division)`,
      `create table service (
        id text primary key, division text collate "C" not null references division, topic text not null, audience text[] not null,
        scope text not null, channels text[] not null, events text[] not null, uses integer not null)`,
      `create table service_text (
        service text not null references service on delete cascade, language text not null, card jsonb not null, guide jsonb not null,
        primary key (service, language))`,
      `create table service_place (
        service text not null references service on delete cascade, kind text not null, level text not null, "window" jsonb not null,
        primary key (service, kind, level))`,
      `create table service_word (
        service text not null references service on delete cascade, text text not null, kind text not null, source text not null,
        primary key (service, text, kind))`,
      `create table service_key (
        key text collate "C" not null, service text not null references service on delete cascade, word text not null,
        kind smallint not null, weight real not null, primary key (key, service, word, kind))`,
      `create index service_key_service on service_key (service)`,
      `create table topic (kind text not null, id text not null, position integer not null, name jsonb not null, summary jsonb not null, primary key (kind, id))`,
      `create table hot_word (position integer primary key, text jsonb not null)`,
      `create table data_version (name text primary key, version text not null)`,
    ),
  },
  '002-cases': {
    up: run(
      `create table office (
        id text primary key, division text collate "C" not null references division, serves text collate "C" not null, takes text[] not null,
        name jsonb not null, address jsonb not null, phone text not null)`,
      `create table staff (
        id text primary key, name jsonb not null, title jsonb not null, roles text[] not null, office text references office,
        division text collate "C" not null references division, specialities jsonb not null, offered boolean not null)`,
      `create table dispute_policy (division text collate "C" not null references division, language text not null, data jsonb not null, primary key (division, language))`,
      `create table consent_policy (
        topic text not null, version text not null, language text not null, starts date not null, ends date, data jsonb not null,
        primary key (topic, version, language))`,

      `create table case_record (
        number text collate "C" primary key, service text not null, kind text not null, kind_name jsonb not null, state text not null,
        version integer not null, division text collate "C" not null references division, office text not null references office,
        assignee text references staff, channel text not null, recorded_by text references staff, confirmation text not null, filed_at timestamptz not null,
        withdraw_until timestamptz not null, closed_at timestamptz, terms jsonb not null, due_on date, due_what text, suspended_on date,
        escalated_at timestamptz, crisis boolean not null, follow_up_on date, content text, agreement text, closing text, rating text, erased_at timestamptz)`,
      `create index case_open on case_record (division, due_on) where closed_at is null`,
      `create index case_due on case_record (due_on) where escalated_at is null and closed_at is null`,
      `create index case_closed on case_record (closed_at) where erased_at is null`,
      `create index case_assignee on case_record (assignee) where closed_at is null`,
      `create table case_party (
        number text collate "C" not null references case_record on delete cascade, id smallint not null, role text not null, kind text not null,
        content text, phone_index text[] not null, primary key (number, id))`,
      `create index case_party_phone on case_party using gin (phone_index)`,
      `create table case_access (
        number text collate "C" not null references case_record on delete cascade, party smallint not null, viewer text not null, code text not null,
        primary key (number, party))`,
      `create table case_event (
        id bigint generated always as identity primary key, number text collate "C" not null references case_record on delete cascade,
        at timestamptz not null, what text not null, by text not null, staff text references staff, from_state text, to_state text,
        until date, assignee text, office text, content text)`,
      `create index case_event_number on case_event (number, id)`,
      `create table case_message (
        id bigint generated always as identity primary key, number text collate "C" not null references case_record on delete cascade,
        at timestamptz not null, by text not null, staff text references staff, viewer text not null, content text, files text[] not null, read_at timestamptz)`,
      `create index case_message_number on case_message (number, id)`,
      `create table case_session (
        number text collate "C" not null references case_record on delete cascade, at timestamptz not null, form text not null, closed_doors boolean not null,
        content text, primary key (number, at))`,
      `create table consent (
        number text collate "C" not null references case_record on delete cascade, purpose text not null, topic text not null, policy_version text not null,
        required boolean not null, channel text not null, at timestamptz not null, withdrawn_at timestamptz, primary key (number, purpose))`,

      `create table upload (
        id text primary key, key_index text not null, content text not null, size integer not null, received integer not null, sha256 text, type text,
        stored_size integer, blob text, created_at timestamptz not null)`,
      `create index upload_created on upload (created_at)`,
      `create table upload_part (upload text not null references upload on delete cascade, at integer not null, size integer not null, bytes bytea not null, primary key (upload, at))`,
      `create table case_file (
        id text primary key, number text collate "C" not null references case_record on delete cascade, at timestamptz not null, by text not null,
        viewer text not null, content text not null, type text not null, size integer not null, blob text not null)`,
      `create index case_file_number on case_file (number)`,
      `create index case_file_blob on case_file (blob)`,

      `create table idempotency (
        row text not null, caller text not null, key text not null, body text[] not null, about text, reply text, at timestamptz not null, primary key (row, caller, key))`,
      `create index idempotency_about on idempotency (about)`,
      `create index idempotency_at on idempotency (at)`,
      `create unlogged table rate_limit (bucket text primary key, full_at timestamptz not null)`,
      `create unlogged table wrong_try (bucket text primary key, tries integer not null, last_at timestamptz not null)`,
      `create table key_check (id integer primary key check (id = 1), content text not null)`,

      `create table audit_entry (
        seq bigint primary key, at timestamptz not null, actor text not null, role text not null, action text not null, number text,
        division text collate "C" not null, fields text[] not null, purpose text, previous text not null, hash text not null)`,
      `create index audit_entry_number on audit_entry (number, seq)`,
      // Nobody changes what is written, not even by mistake; whoever can drop the trigger still breaks the chain of hashes.
      `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'the audit log is append-only'; end $$`,
      `create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change()`,
      `create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change()`,
    ),
  },
  '003-committees': {
    up: run(
      // Search keys are those of committees that stand by themselves. "place" is the point on Mercator's map, in metres: its angles
      // are true, so what is nearest on the ground is nearest there, and a plain index finds it.
      `create table body (
        code text collate "C" primary key, division text collate "C" not null references division, kind text not null,
        parent text collate "C" references body on delete cascade, name text not null, name_en text,
        core text collate "C", grams text[], pinyin text collate "C", initials text collate "C",
        credit_code text, place point, lat double precision, lng double precision, details jsonb,
        version integer not null default 1, source text not null)`,
      `create index body_parent on body (parent) where parent is not null`,
      `create index body_division on body (division)`,
      `create index body_alone on body (code, kind) where parent is null`,
      // What a name search reads of the rows that it passes over is all in the index.
      `create index body_core on body (core, code, kind) where core is not null`,
      `create index body_grams on body using gin (grams) where grams is not null`,
      `create index body_pinyin on body (pinyin, code) where pinyin is not null`,
      `create index body_initials on body (initials, code) where initials is not null`,
      `create index body_place on body using gist (place) where place is not null`,
      `create table post (
        body text collate "C" not null references body on delete cascade, position smallint not null, role text not null, title jsonb, seats smallint,
        primary key (body, position))`,
      `create table person (id text primary key, name text not null, name_en text, mobile text, source text not null)`,
      `create table membership (
        id text primary key, person text not null references person, body text collate "C" not null, position smallint not null, since date not null, until date,
        how text not null, ended text, area jsonb, source jsonb, foreign key (body, position) references post on delete cascade)`,
      `create index membership_post on membership (body, position)`,
      `create index membership_person on membership (person)`,
      `create table body_term (
        body text collate "C" not null references body on delete cascade, starts date not null, ends date not null, number smallint, primary key (body, starts))`,
      `create table pledge (
        id text primary key, body text collate "C" not null references body on delete cascade, person text references person, text jsonb not null,
        made_on date not null, due date not null, state text not null, progress smallint not null)`,
      `create index pledge_body on pledge (body)`,
      `create table pledge_update (
        pledge text not null references pledge on delete cascade, seq integer not null, at date not null, progress smallint not null, text jsonb not null, evidence text,
        primary key (pledge, seq))`,
      `create table report (
        body text collate "C" not null references body on delete cascade, year smallint not null, text jsonb not null, appraisal text, published_on date not null,
        rating_until date not null, primary key (body, year))`,
      // Of who rated there is a keyed digest for each report: one person one rating, and nobody can tell whose.
      `create table report_rating (
        body text collate "C" not null, year smallint not null, rater text not null, stars smallint not null, at timestamptz not null,
        primary key (body, year, rater), foreign key (body, year) references report on delete cascade)`,
      `create table notice (
        id text primary key, body text collate "C" not null references body on delete cascade, category text not null, title jsonb not null, text jsonb not null,
        tables jsonb not null, published_on date not null, quarter text)`,
      `create index notice_body on notice (body, published_on desc)`,
      `create table resident (id text primary key, name jsonb not null, division text collate "C" not null references division)`,
    ),
  },
  '004-sessions': {
    up: run(
      `create table account (id text primary key, person text not null unique, content text, seen_at timestamptz not null)`,
      `create table session (
        id text primary key, account text not null references account on delete cascade, refresh text not null, previous text,
        renewed_at timestamptz not null, until timestamptz not null)`,
      `create index session_account on session (account)`,
      `create index session_until on session (until)`,
      `create table sign_in_code (
        phone text primary key, digest text not null, previous text, tries smallint not null, session text, expires_at timestamptz not null,
        sends timestamptz[] not null)`,
    ),
  },
  '005-volunteers': {
    up: run(
      // In the clear is what call-ups and lists look for. Who is a party member or a minor stands in the envelope alone.
      `create table volunteer (
        id text primary key, account text unique references account, division text collate "C" not null references division, skills text[] not null,
        callable boolean not null, version integer not null, since timestamptz not null, left_at timestamptz,
        content text, phone_index text[] not null, name_index text[] not null, calendar text unique, calendar_since timestamptz)`,
      `create index volunteer_division on volunteer (division, since desc) where left_at is null`,
      `create index volunteer_skills on volunteer using gin (skills) where callable`,
      `create index volunteer_phone on volunteer using gin (phone_index)`,
      `create index volunteer_name on volunteer using gin (name_index)`,
      `create table volunteer_record (
        id text primary key, volunteer text not null references volunteer, kind text not null, day date not null, office jsonb not null, staff text not null,
        at timestamptz not null, content text)`,
      `create index volunteer_record_volunteer on volunteer_record (volunteer, day desc)`,
      `create table volunteer_policy (division text collate "C" not null, language text not null, data jsonb not null, primary key (division, language))`,

      `create table certificate (
        number text primary key, volunteer text not null references volunteer, issued_at timestamptz not null, issuer jsonb not null, first_day date not null, last_day date not null,
        minutes integer not null, shifts integer not null, voided_at timestamptz, content text not null)`,
      `create index certificate_volunteer on certificate (volunteer, issued_at desc)`,

      `create table wish (
        id text primary key, division text collate "C" not null references division, kind text not null, state text not null, version integer not null, skills text[] not null,
        by_day date, asked_at timestamptz not null, changed_at timestamptz not null, asker text references account, claimer text references volunteer, content text, rating text)`,
      `create index wish_state on wish (state, asked_at desc)`,
      `create index wish_asker on wish (asker)`,
      `create index wish_claimer on wish (claimer)`,
      `create table wish_event (
        id bigint generated always as identity primary key, wish text not null references wish on delete cascade, at timestamptz not null, what text not null, by text not null, staff text, content text)`,
      `create index wish_event_wish on wish_event (wish, id)`,

      `create table call_up (
        id text primary key, division text collate "C" not null references division, skills text[] not null, version integer not null, at timestamptz not null, sent_at timestamptz not null,
        closed_at timestamptz, office text not null references office, staff text not null, content text not null)`,
      `create index call_up_division on call_up (division, sent_at desc)`,
      `create table call_up_reach (
        call_up text not null references call_up, volunteer text not null references volunteer, comes boolean, answered_at timestamptz, content text,
        primary key (call_up, volunteer))`,
      `create index call_up_reach_volunteer on call_up_reach (volunteer)`,
    ),
  },
  '006-shifts': {
    up: run(
      `alter table volunteer add number integer generated always as identity`,
      // Whoever holds a place of a shift, or has held it, is counted in "joined"; the row is locked by whatever changes its places.
      `create table shift (
        id text primary key, series text, division text collate "C" not null references division, office text references office,
        title text not null, text text not null, place text not null, lat double precision, lng double precision,
        starts timestamptz not null, ends timestamptz not null, capacity integer not null, skills text[] not null, members_only boolean not null, least_age smallint,
        join_until timestamptz not null, leave_until timestamptz not null, check_in_from timestamptz not null, check_out_until timestamptz not null,
        joined integer not null default 0, waiting integer not null default 0, tickets integer not null default 0,
        version integer not null default 1, changed_at timestamptz not null, cancelled_at timestamptz, reason text,
        check (starts < ends), check (joined between 0 and capacity), check (waiting >= 0)) with (fillfactor = 70)`,
      `create index shift_starts on shift (starts, id)`,
      // "taken" is the time that a place takes of a person, null where it takes none. Seconds behind the person's number are one
      // line of numbers for everybody, on which nothing overlaps: so no extension is needed, which a database may not let us have.
      `create table shift_place (
        id bigint generated always as identity, shift text not null references shift, volunteer text not null references volunteer, state text not null, ticket integer not null,
        version integer not null default 1, joined_at timestamptz not null, promoted_at timestamptz, checked_in_at timestamptz, checked_out_at timestamptz,
        check_in_by text, near boolean, distance text, minutes integer, confirmed_at timestamptz, correction text, taken int8range, content text,
        primary key (shift, volunteer), exclude using gist (taken with &&), check ((taken is not null) = (state in ('joined', 'present', 'done', 'absent'))))`,
      // Most answers tell of no case: each that is kept would stand in this index all the same.
      `drop index idempotency_about`,
      `create index idempotency_about on idempotency (about) where about is not null`,
      `create index shift_place_volunteer on shift_place (volunteer)`,
      `create index shift_place_unconfirmed on shift_place (shift) where state = 'done' and confirmed_at is null`,
      `create index shift_place_waiting on shift_place (shift, ticket) where state = 'waiting'`,
      `create function time_taken(number integer, starts timestamptz, ends timestamptz) returns int8range language sql stable as $$
        select int8range((number::bigint << 34) + extract(epoch from starts)::bigint, (number::bigint << 34) + extract(epoch from ends)::bigint) $$`,
      // Moves up who waits, in order, as long as there are places, and passes over whom another shift has at that time.
      `create function move_up(asked text, at timestamptz) returns void language plpgsql as $$
        declare s shift; w record;
        begin
          select * into s from shift where id = asked for no key update;
          while s.waiting > 0 and s.joined < s.capacity and s.cancelled_at is null and s.starts > at loop
            select p.volunteer, time_taken(v.number, s.starts, s.ends) as taken into w from shift_place p join volunteer v on v.id = p.volunteer
              where p.shift = asked and p.state = 'waiting' and not exists (select from shift_place o where o.taken && time_taken(v.number, s.starts, s.ends))
              order by p.ticket limit 1;
            exit when not found;
            update shift_place p set state = 'joined', taken = w.taken, promoted_at = at, version = p.version + 1 where p.shift = asked and p.volunteer = w.volunteer;
            update shift set joined = joined + 1, waiting = waiting - 1 where id = asked returning * into s;
          end loop;
        end $$`,
      // One call and one lock for what is asked most at once. "outcome" is what is in the way; "ask" where it hangs on what only the
      // server can read of somebody, who then says that it is cleared.
      `create function join_shift(asked text, caller text, at timestamptz, cleared boolean, out outcome text, out s shift, out p shift_place, out v volunteer) language plpgsql as $$
        begin
          select * into s from shift where id = asked for no key update;
          select * into v from volunteer where account = caller and left_at is null for key share;
          select * into p from shift_place where shift = asked and volunteer = v.id;
          outcome := case
            when s.id is null then 'unknown'
            when p.state in ('joined', 'waiting', 'present', 'done', 'absent') then 'same'
            when s.cancelled_at is not null then 'gone'
            when at >= s.join_until then 'late'
            when v.id is null then 'required'
            when (s.members_only or s.least_age is not null) and not cleared then 'ask'
            when exists (select from shift_place o where o.taken && time_taken(v.number, s.starts, s.ends)) then 'overlap' end;
          if outcome is not null then return; end if;
          if s.waiting > 0 and s.joined < s.capacity then
            perform move_up(asked, at);
            select * into s from shift where id = asked;
          end if;
          insert into shift_place as o (shift, volunteer, state, ticket, joined_at, taken)
            values (asked, v.id, case when s.joined < s.capacity then 'joined' else 'waiting' end, s.tickets + 1, at, case when s.joined < s.capacity then time_taken(v.number, s.starts, s.ends) end)
            on conflict (shift, volunteer) do update set state = excluded.state, ticket = excluded.ticket, joined_at = at, promoted_at = null, taken = excluded.taken, version = o.version + 1
            returning * into p;
          update shift set joined = joined + (p.state = 'joined')::int, waiting = waiting + (p.state = 'waiting')::int, tickets = tickets + 1 where id = asked returning * into s;
        end $$`,
    ),
  },  '007-wechat': {
    up: run(
      `create table wechat_ticket (
        app text primary key, content text, until timestamptz not null, claimed_until timestamptz not null, failed boolean not null)`,
    ),
  },
};
