-- The last word on each record of a type that was ever of one of these areas, or is one of these records.
create function record_last(of_type text, of_areas text[], of_records uuid[])
    returns table (record uuid, owner uuid, opened_at timestamptz, number integer, true_from date, ended boolean, area text,
                   fields jsonb, origin text, source text)
    language sql stable as $$
    select distinct on (v.record) v.record, r.owner, r.opened_at, v.number, v.true_from, v.ended, v.area, v.fields, v.origin,
           v.source
    from (select record from record_version where area = any(of_areas)
          union select unnest(of_records)) met
         join record r on r.id = met.record
         join record_version v on v.record = r.id
    where r.type = of_type
    order by v.record, v.number desc
$$;
