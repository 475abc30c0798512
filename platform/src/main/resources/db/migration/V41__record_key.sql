-- What the database needs to know of a record type: the fields that tell its records apart (none: all of them do), and
-- whether it has fields that name other records. The server tells it before it first asks for a key of the type.
create table record_rule (
    type   text primary key,
    key    text[] not null,
    refers boolean not null
);

-- What tells each record of an area apart, by its last version; none of what has ended. place is of type and area, so that
-- an area's keys lie together. Both are hashes: that two keys of an area have one is as good as impossible. Made from the
-- versions, for the types in record_rule; it can be made again, and so refers to nothing.
create table record_key (
    record uuid primary key,
    place  integer not null,
    key    bigint not null
);
create index record_key_key on record_key (place, key);

create function record_place(of_type text, of_area text) returns integer language sql immutable parallel safe as $$
    select hashtext(of_type || ' ' || of_area)
$$;

-- The key as SQL over a column "fields".
create function record_key_sql(of_fields text[]) returns text language sql immutable as $$
    select 'hashtextextended(' || coalesce('jsonb_build_array(' || string_agg(format('fields ->> %L', f), ', ') || ')', 'fields')
           || '::text, 0)' from unnest(of_fields) f
$$;

-- Which records a key means: those that have it; for one that was merged, the one that leads it.
create function record_by_key(of_place integer, of_key bigint) returns table (record uuid) language sql stable as $$
    select distinct coalesce(m.into_record, k.record)
    from record_key k
         left join lateral (select into_record from record_merge where record = k.record order by number desc limit 1) m on true
    where k.place = of_place and k.key = of_key
      and (m.into_record is null or exists (select from record_key l where l.record = m.into_record))
$$;

-- No statement writes two versions of one record.
create function record_key_written() returns trigger language plpgsql as $$
declare
    rule record_rule;
begin
    if exists (select from written where ended) then
        delete from record_key where record in (select w.record from written w where w.ended);
    end if;
    for rule in select r.* from record_rule r where r.type in (select distinct w.type from written w) loop
        execute format($key$
            insert into record_key (record, place, key)
            select record, record_place(type, area), %s from written where type = %L and not ended and number = 1
            $key$, record_key_sql(rule.key), rule.type);
        if exists (select from written where number > 1) then
            execute format($key$
                insert into record_key (record, place, key)
                select record, record_place(type, area), %s from written where type = %L and not ended and number > 1
                on conflict (record) do update set place = excluded.place, key = excluded.key
                where (record_key.place, record_key.key) <> (excluded.place, excluded.key)$key$,
                record_key_sql(rule.key), rule.type);
        end if;
    end loop;
    return null;
end
$$;
create trigger record_version_key after insert on record_version
    referencing new table as written for each statement execute function record_key_written();

-- Whoever writes a version knows its type.
drop trigger record_version_type on record_version;
drop function record_version_type();

-- As before, but for types that name nothing.
create or replace function record_version_written() returns trigger language plpgsql as $$
begin
    insert into record_link (named, record)
        select distinct f.value::uuid, n.record from written n, jsonb_each_text(n.fields) f
        where n.type not in (select type from record_rule where not refers)
          and f.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        on conflict do nothing;
    insert into standing_mark (record) select distinct record from written;
    return null;
end
$$;

-- As before; the version says its type itself, and a record's first one finds nothing of it there.
create or replace function note_same_due() returns trigger language plpgsql as $$
begin
    insert into same_due
    select record from written where number = 1 and type in (select type from same_rules);
    insert into same_due
    select record from written where number > 1 and type in (select type from same_rules)
    on conflict do nothing;
    return null;
end
$$;

-- The id of the record that a line of a file opens: it grows with time and line, so that what comes in together is kept
-- together, in every index.
create function import_record(of_import uuid, at timestamptz, line integer) returns uuid language sql stable parallel safe as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '8' || left(h, 3) || '8' || substr(h, 4)
            || right(of_import::text, 10))::uuid
    from lpad(to_hex(line), 8, '0') h
$$;

-- Who asked it now looks a key up.
drop function record_last(text, text[], uuid[]);
