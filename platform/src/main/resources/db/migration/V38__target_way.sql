-- What an area has set for a target of a plan: its baseline and its yearly points. Rows are added, never changed.
create table target_way (
    edition           text not null,
    target            text not null,
    area              text not null,
    number            integer not null,
    base              text,
    points            jsonb not null,
    reason            text not null,
    known_at          timestamptz not null,
    account           text not null,
    name              text not null,
    organisation_name text not null,
    primary key (edition, target, area, number)
);

create trigger target_way_append_only before update or delete on target_way
    for each row execute function refuse_event_change();
