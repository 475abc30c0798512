-- What somebody has declared of their interests; the last one counts. Rows are added, never changed.
create table interest_declaration (
    person uuid not null references person,
    number integer not null,
    made   date not null,
    until  date not null,         -- the last day on which it holds
    at     timestamptz not null,
    primary key (person, number)
);

create table interest (
    person      uuid not null,
    number      integer not null,
    position    integer not null,
    kind        text not null check (kind in ('EMPLOYER', 'FAMILY', 'FINANCIAL', 'EARLIER_INVOLVEMENT')),
    name        text not null,
    credit_code text,
    until       date,             -- when it ended; empty while it lasts
    note        text not null,
    primary key (person, number, position),
    foreign key (person, number) references interest_declaration
);
create index interest_credit_code on interest (credit_code);

-- Experts, each in the pool of one office.
create table expert (
    person uuid primary key references person,
    office uuid not null references organisation
);
create index expert_office on expert (office);

-- What was entered about an expert; the last version counts.
create table expert_version (
    person  uuid not null references expert,
    number  integer not null,
    profile json not null,
    retired text,                 -- why the expert left the pool
    at      timestamptz not null,
    by_name text not null,
    primary key (person, number)
);

create trigger interest_declaration_append_only before update or delete on interest_declaration
    for each row execute function refuse_event_change();
create trigger interest_append_only before update or delete on interest
    for each row execute function refuse_event_change();
create trigger expert_version_append_only before update or delete on expert_version
    for each row execute function refuse_event_change();

-- The body that the experts of an office's pool are members of: they are none of the office's own people.
create table expert_pool (
    office uuid primary key references organisation,
    body   uuid not null references organisation
);

-- Files of experts that wait for their office's yes; dropped once written, and after a day.
create table expert_import (
    id     uuid primary key,
    office uuid not null references organisation,
    body   bytea not null,
    at     timestamptz not null
);
