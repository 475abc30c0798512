-- From decided_at on, a record is known to speak of the thing that another one leads; with no other, it stands by itself
-- again. What leads is never itself merged: when it is, rows are added for all that it led. Rows are added, never changed.
create table record_merge (
    record      uuid not null references record,
    number      integer not null,
    into_record uuid references record,
    decided_at  timestamptz not null,
    primary key (record, number),
    check (record <> into_record)
);
-- References are text in the fields of records.
create index record_merge_named on record_merge ((record::text), number);
create index record_merge_into on record_merge (into_record);

create trigger record_merge_append_only before update or delete on record_merge
    for each row execute function refuse_event_change();

-- The records that speak of the same thing as another, as known at a moment, and which one leads.
create function record_merged(known timestamptz) returns table (record uuid, into_record uuid)
    language sql stable as $$
    select m.record, m.into_record from (
        select distinct on (record) record, into_record from record_merge
        where decided_at <= known order by record, number desc) m
    where m.into_record is not null
$$;

-- Which record a reference means, as known at a moment: the one that leads, where the one named was merged.
create function record_leading(named text, known timestamptz) returns text
    language sql stable as $$
    select coalesce((select m.into_record::text from record_merge m
                     where m.record::text = named and m.decided_at <= known order by m.number desc limit 1), named)
$$;

-- As before; and what is known to be the same as another record doesn't hold beside it, on whatever day.
create or replace function record_holding(of_type text, on_day date, known timestamptz)
    returns table (record uuid, owner uuid, number integer, corrects integer, true_from date, ended boolean, area text,
                   fields jsonb, reason text, origin text, source text, known_at timestamptz, account text, name text,
                   organisation_name text, previous char(64), hash char(64))
    language sql stable as $$
    select * from (
        select distinct on (v.record) v.record, r.owner, v.number, v.corrects, v.true_from, v.ended, v.area, v.fields, v.reason,
               v.origin, v.source, v.known_at, v.account, v.name, v.organisation_name, v.previous, v.hash
        from record r join record_version v on v.record = r.id
        where r.type = of_type and v.known_at <= known and v.true_from <= on_day
          and not exists (select 1 from record_version c
                          where c.record = v.record and c.corrects = v.number and c.known_at <= known)
        order by v.record, v.true_from desc, v.number desc) h
    where not h.ended and h.record not in (select m.record from record_merged(known) m)
$$;
