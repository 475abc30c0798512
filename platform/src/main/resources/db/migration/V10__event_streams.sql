-- Append-only files of events. A stream's row is its lock and its last hash.
create table event_stream (
    stream text primary key,
    length integer not null,
    hash   char(64) not null
);

create table event (
    stream            text not null references event_stream,
    number            integer not null,
    at                timestamptz not null,
    account           text not null,
    name              text not null,
    organisation_name text not null,
    type              text not null,
    body              text not null,
    previous          char(64) not null,
    hash              char(64) not null,
    position          bigint generated always as identity,
    primary key (stream, number)
);
create index event_position on event (position);

create function refuse_event_change() returns trigger language plpgsql as $$
begin
    raise exception 'Events are appended, never changed or removed.';
end $$;
create trigger event_append_only before update or delete on event
    for each row execute function refuse_event_change();
create trigger event_no_truncate before truncate on event
    for each statement execute function refuse_event_change();
