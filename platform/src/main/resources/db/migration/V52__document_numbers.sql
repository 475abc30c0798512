-- The document numbers (文号) under which offices spoke, one row for each case that a number stands on.
create table case_number (
    case_id text not null,
    place bigint not null,
    call_id text not null,
    stage text not null,
    verb text not null,
    area text not null,
    office text not null,
    number text not null,
    series text not null,
    year int not null,
    serial int not null,
    batch text not null,
    given_at timestamptz not null,
    primary key (case_id, place)
);
create index case_number_office on case_number (area, office, year);
create index case_number_number on case_number (number);
