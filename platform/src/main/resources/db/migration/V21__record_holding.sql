-- The version of each record of a type that holds on a day, as known at a moment: of those known and not corrected by
-- then, the one that begins last; of several that begin on one day, the one said last. What has ended holds no more.
create function record_holding(of_type text, on_day date, known timestamptz)
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
    where not h.ended
$$;
