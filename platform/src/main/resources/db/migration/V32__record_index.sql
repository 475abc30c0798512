-- Each version repeats its record's type, so that one index finds an area's records of a type.
alter table record_version add column type text;
alter table record_version disable trigger record_version_append_only;
update record_version v set type = r.type from record r where r.id = v.record;
alter table record_version enable trigger record_version_append_only;
alter table record_version alter column type set not null;
drop index record_version_area;
create index record_version_place on record_version (area, type);

create function record_version_type() returns trigger language plpgsql as $$
begin
    new.type := (select type from record where id = new.record);
    return new;
end
$$;
create trigger record_version_type before insert on record_version
    for each row execute function record_version_type();

-- Which records have ever named which, in whatever field. Made from the versions; it can be made again.
create table record_link (
    named  uuid not null,
    record uuid not null,
    primary key (named, record)
);
create index record_link_record on record_link (record);

-- Records that something was written about since the standings were last made up. Whoever makes them up takes the rows away.
create table standing_mark (
    record uuid not null
);

create function record_version_written() returns trigger language plpgsql as $$
begin
    insert into record_link (named, record)
        select distinct f.value::uuid, n.record from written n, jsonb_each_text(n.fields) f
        where f.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        on conflict do nothing;
    insert into standing_mark (record) select distinct record from written;
    return null;
end
$$;
create trigger record_version_written after insert on record_version
    referencing new table as written for each statement execute function record_version_written();

create function record_step_written() returns trigger language plpgsql as $$
begin
    insert into standing_mark (record) select distinct record from written;
    return null;
end
$$;
create trigger record_step_written after insert on record_step
    referencing new table as written for each statement execute function record_step_written();

insert into record_link (named, record)
    select distinct f.value::uuid, v.record from record_version v, jsonb_each_text(v.fields) f
    where f.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
