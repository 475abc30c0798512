-- Other figures at the end of a plan's targets than it prints, as approved for an area. A read model: whoever approves writes it anew.
create table target_end (
    about    text not null,
    edition  text not null,
    target   text not null,
    area     text not null,
    amount   text not null,
    known_at timestamptz not null,
    by_name  text not null,
    primary key (edition, area, target, known_at, about)
);
