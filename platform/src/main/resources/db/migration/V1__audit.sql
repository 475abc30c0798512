-- Who did what, and who was refused what. Grows only; each row carries the digest of the one before it.
create table audit_event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null, -- login, or the name of a part of the system
    organisation text,
    action       text        not null,
    subject      text        not null,
    outcome      text        not null check (outcome in ('DONE', 'REFUSED')),
    detail       json        not null, -- json, not jsonb: the digest is over these very characters
    ip           text,
    prev_hash    text        not null,
    hash         text        not null
);
create index on audit_event (subject, id);
create index on audit_event (actor, id);

create function append_only() returns trigger language plpgsql as $$
begin
    raise exception 'table % grows only: % is refused', tg_table_name, tg_op;
end
$$;

create trigger audit_event_grows_only
    before update or delete or truncate on audit_event
    for each statement execute function append_only();
