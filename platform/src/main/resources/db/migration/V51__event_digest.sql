-- A chain of digests: each event's own digest covers what it says and a salt, the chain covers the digests. An event that
-- somebody may not read then stands in their copy of the chain by its digest alone. Events that applicants and offices
-- alike know of are chained once more among themselves, so that their copy doesn't show whether others lie between.
alter table event
    add column salt text not null default '',
    add column digest char(64) not null default '',
    add column shared_number integer,
    add column shared_hash char(64);
alter table event_stream
    add column shared_length integer not null default 0,
    add column shared_hash char(64) not null default repeat('0', 64);

alter table event disable trigger event_append_only;

create function pg_temp.sha(text) returns text language sql immutable as $$
    select encode(sha256(convert_to($1, 'UTF8')), 'hex')
$$;

create function pg_temp.iso(timestamptz) returns text language sql immutable as $$
    select to_char($1 at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || case when date_part('milliseconds', $1)::integer % 1000 = 0 then '' else to_char($1 at time zone 'UTC', '.MS') end
        || 'Z'
$$;

update event set salt = encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex');
update event set digest = pg_temp.sha('{"account":' || to_json(account) || ',"at":' || to_json(pg_temp.iso(at))
    || ',"body":' || to_json(body) || ',"name":' || to_json(name)
    || ',"organisationName":' || to_json(organisation_name) || ',"salt":' || to_json(salt)
    || ',"stream":' || to_json(stream) || ',"type":' || to_json(type) || '}');

do $$
declare
    one record;
    before text;
    of_stream text := '';
    shared_before text;
    shared integer;
    reserved constant text[] := array['ExpertsNamed', 'ConflictDeclared', 'ScoresFiled', 'ScoreComputed',
        'ConditionsJudged', 'FindingEstablished', 'VisitRecorded', 'ObjectionLodged', 'ObjectionAnswered',
        'ExpertsSeated', 'SeatDeclined', 'ExpertRemoved', 'OfficialRecused', 'RoundOpened', 'ReopeningAsked', 'ReopeningAnswered', 'ValueContested', 'ContestAnswered'];
begin
    for one in select stream, number, type, digest from event order by stream, number loop
        if one.stream <> of_stream then
            of_stream := one.stream;
            before := repeat('0', 64);
            shared_before := before;
            shared := 0;
        end if;
        update event
        set previous = before,
            hash = pg_temp.sha('{"digest":"' || one.digest || '","number":' || one.number || ',"previous":"' || before || '"}')
        where stream = one.stream and number = one.number
        returning hash into before;
        if not one.type = any (reserved) then
            shared := shared + 1;
            update event
            set shared_number = shared,
                shared_hash = pg_temp.sha('{"digest":"' || one.digest || '","number":' || shared || ',"previous":"' || shared_before || '"}')
            where stream = one.stream and number = one.number
            returning shared_hash into shared_before;
        end if;
        update event_stream
        set hash = before, shared_length = shared, shared_hash = shared_before
        where stream = one.stream;
    end loop;
end $$;

alter table event enable trigger event_append_only;
alter table event alter column salt drop default, alter column digest drop default;
