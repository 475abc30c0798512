-- Sealed records of draws, canonical JSON under its own digest. A replacement names the one whose free seats it fills.
create table draw (
    digest     char(64) primary key,
    call_id    text not null,
    office     uuid not null references organisation,
    replaces   char(64) unique references draw,
    body       text not null,
    at         timestamptz not null,
    by_name    text not null
);
create index draw_call on draw (call_id, at);

create table draw_case (
    digest  char(64) not null references draw,
    case_id text not null,
    primary key (digest, case_id)
);
create index draw_case_case on draw_case (case_id);

create trigger draw_append_only before update or delete on draw
    for each row execute function refuse_event_change();
create trigger draw_case_append_only before update or delete on draw_case
    for each row execute function refuse_event_change();
