-- Files of records that somebody brought, as they wait to be looked at. What is written of them stands in the ledger.
create table import (
    id          uuid primary key,
    type        text not null,
    mapping     text,
    owner       uuid not null,
    account     text not null,
    name        text not null,
    file        text not null,
    sheet       text not null,
    digest      char(64) not null,
    columns     text[] not null,
    at          timestamptz not null,
    state       text not null,
    written_at  timestamptz,
    opened      integer not null default 0,
    continued   integer not null default 0
);
create index import_owner on import (owner, type, at);

-- A row of a file. Faulty ones keep their cells as they were typed.
create table import_row (
    import uuid not null references import on delete cascade,
    line   integer not null,
    state  text not null,
    record uuid,
    seen   integer not null,
    given  uuid,
    area   text not null,
    fields jsonb not null,
    cells  jsonb,
    faults jsonb,
    primary key (import, line)
);
create index import_row_state on import_row (import, state, line);

create function import_fault(of_column text, code text, found text) returns jsonb
    language sql immutable as $$
    select jsonb_build_array(jsonb_build_object('column', of_column, 'code', code,
                                                'args', jsonb_build_object('found', coalesce(found, ''))))
$$;
