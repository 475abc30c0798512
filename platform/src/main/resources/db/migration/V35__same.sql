-- The types whose records are compared, and by which rules that was done.
create table same_rules (
    type  text primary key,
    rules text not null
);

-- Whose last version has not been compared yet: written with the version, taken out when it has been.
create table same_due (
    record uuid primary key
);
create function note_same_due() returns trigger language plpgsql as $$
begin
    insert into same_due
    select distinct w.record from written w join record r on r.id = w.record join same_rules s on s.type = r.type
    on conflict do nothing;
    return null;
end
$$;
create trigger record_version_same_due after insert on record_version
    referencing new table as written for each statement execute function note_same_due();

-- By what a record is found; can be dropped and worked out again, and so refers to nothing.
create table same_key (
    key    bigint not null,
    record uuid not null,
    primary key (key, record)
);
create index same_key_record on same_key (record);

-- Which records name which: they are compared anew when what they name is merged. Can be worked out again, too.
create table same_naming (
    named  text not null,
    record uuid not null,
    primary key (named, record)
);
create index same_naming_record on same_naming (record);

-- Two records that may speak of one thing, as they stand; can be dropped and worked out again.
create table same_pair (
    id         uuid primary key,
    type       text not null,
    one        uuid not null,
    other      uuid not null,
    one_area   text not null,
    other_area text not null,
    match      jsonb not null,
    compared   bigint not null,
    unique (one, other),
    check (one < other)
);
create index same_pair_other on same_pair (other);
create index same_pair_area on same_pair (one_area);

-- What people made of it; rows are added, never changed. compared: what the two said when it was decided.
create table same_decision (
    pair              uuid not null,
    number            integer not null,
    one               uuid not null references record,
    other             uuid not null references record,
    kind              text not null,
    led_by            uuid,
    reason            text not null,
    compared          bigint not null,
    at                timestamptz not null,
    account           text not null,
    name              text not null,
    organisation_name text not null,
    primary key (pair, number),
    check (one < other),
    check ((kind = 'SAME') = (led_by is not null))
);
create index same_decision_one on same_decision (one);
create index same_decision_other on same_decision (other);
create trigger same_decision_append_only before update or delete on same_decision
    for each row execute function refuse_event_change();

-- Where a pair stands: the last decision on it.
create view same_standing as
    select distinct on (pair) * from same_decision order by pair, number desc;
