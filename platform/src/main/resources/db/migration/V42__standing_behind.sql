-- Which records count for a definition, by the area that they lie in: the n-th entries of all arrays are one version of a
-- record, the day it holds from, and from when to when it counts. Made and dropped together with what they come to.
create table standing_behind (
    gauge   integer not null references standing_gauge on delete cascade,
    area    text not null,
    records uuid[] not null,
    numbers integer[] not null,
    holds   date[] not null,
    froms   date[] not null,
    untils  date[] not null,
    primary key (gauge, area)
);
alter table standing_behind
    alter column records set storage external,
    alter column numbers set storage external,
    alter column holds set storage external,
    alter column froms set storage external,
    alter column untils set storage external;

-- How many of the records are made up; null: none.
alter table standing add column made_up integer[];

-- All is made up anew when next asked, with what was not kept before.
delete from standing_gauge;

-- As record_holding, of these records only: what one city holds is found without reading what others do.
create function record_holding_of(of_type text, on_day date, known timestamptz, of_records uuid[])
    returns table (record uuid, number integer, corrects integer, true_from date, ended boolean, area text, fields jsonb,
                   reason text, origin text, source text, known_at timestamptz, account text, name text,
                   organisation_name text, previous char(64), hash char(64))
    language sql stable as $$
    select * from (
        select distinct on (v.record) v.record, v.number, v.corrects, v.true_from, v.ended, v.area, v.fields, v.reason,
               v.origin, v.source, v.known_at, v.account, v.name, v.organisation_name, v.previous, v.hash
        from record_version v
        where v.record = any(of_records) and v.type = of_type and v.known_at <= known and v.true_from <= on_day
          and not exists (select 1 from record_version c
                          where c.record = v.record and c.corrects = v.number and c.known_at <= known)
        order by v.record, v.true_from desc, v.number desc) h
    where not h.ended and h.record not in (select m.record from record_merged(known) m)
$$;

-- The records of a type that were ever said to lie in one of these areas.
create function record_ever(of_type text, of_areas text[]) returns uuid[] language sql stable as $$
    select array(select distinct v.record from record_version v where v.area = any(of_areas) and v.type = of_type)
$$;

-- The records of a type that ever named one of these, or one that was merged into one of these.
create function record_naming(of_type text, of_records uuid[]) returns uuid[] language sql stable as $$
    select array(
        select distinct l.record
        from (select unnest(of_records) as record
              union select m.record from record_merge m where m.into_record = any(of_records)) n
             join record_link l on l.named = n.record
             join record r on r.id = l.record
        where r.type = of_type)
$$;
