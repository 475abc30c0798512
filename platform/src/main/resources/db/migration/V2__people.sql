create table organisation (
    id          uuid primary key,
    credit_code text unique,           -- GB 32100 (18 characters) or GB 11714 (9); offices may lack one
    name_zh     text not null,
    name_en     text not null,
    area_code   text not null,         -- catalogue/areas.csv
    level       text not null check (level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'PARK')),
    office_kind text check (office_kind in ('INDUSTRY', 'TELECOM', 'GOVERNMENT', 'PARK')), -- none: an applicant's unit
    unique (office_kind, area_code)
);
create index on organisation (area_code);

create table person (
    id                   uuid primary key,
    login                text not null unique,
    name_zh              text not null,
    name_en              text not null,
    password             text not null, -- {algorithm}digest
    must_change_password boolean not null,
    active               boolean not null default true,
    failures             int not null default 0, -- failed sign-ins since the last success
    locked_until         timestamptz
);
create unique index on person (lower(login));

create table membership (
    person       uuid not null references person,
    organisation uuid not null references organisation,
    duty         text not null check (duty in ('APPLICANT', 'HANDLER', 'SECRETARY', 'DECIDER', 'EXPERT', 'ADMINISTRATOR')),
    primary key (person, organisation, duty)
);
create index on membership (organisation);

create table api_token (
    id      uuid primary key,
    person  uuid not null references person,
    name    text not null,
    hash    text not null unique, -- SHA-256; the token itself is shown once
    scope   text not null check (scope in ('READ')),
    created timestamptz not null,
    expires timestamptz not null,
    revoked timestamptz
);
create index on api_token (person);
