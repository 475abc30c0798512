-- The ledger: what is true of areas, factories, networks … and since when. Rows are added, never changed.
create table record (
    id        uuid primary key,
    type      text not null,
    owner     uuid not null,
    opened_at timestamptz not null
);
create index record_type on record (type, owner);

-- One statement about a record: what holds from true_from on, as known from known_at on.
create table record_version (
    record            uuid not null references record,
    number            integer not null,
    corrects          integer,
    true_from         date not null,
    ended             boolean not null,
    area              text not null,
    fields            jsonb not null,
    reason            text not null,
    origin            text not null,
    source            text not null,
    known_at          timestamptz not null,
    account           text not null,
    name              text not null,
    organisation_name text not null,
    previous          char(64) not null,
    hash              char(64) not null,
    primary key (record, number),
    foreign key (record, corrects) references record_version
);
create index record_version_area on record_version (area);
-- A version is corrected at most once; the correction itself may be.
create unique index record_version_corrects on record_version (record, corrects) where corrects is not null;

-- What an official made of a version: checked, confirmed, or returned with a reason.
create table record_step (
    record            uuid not null,
    number            integer not null,
    position          integer not null,
    step              text not null,
    reason            text not null,
    at                timestamptz not null,
    account           text not null,
    name              text not null,
    organisation_name text not null,
    primary key (record, number, position),
    foreign key (record, number) references record_version
);

create trigger record_append_only before update or delete on record
    for each row execute function refuse_event_change();
create trigger record_version_append_only before update or delete on record_version
    for each row execute function refuse_event_change();
create trigger record_step_append_only before update or delete on record_step
    for each row execute function refuse_event_change();
