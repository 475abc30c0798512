-- Failed sign-ins of logins that nobody has, so that they rest like those that somebody has.
create table unknown_login (
    login        text primary key, -- SHA-256 of what was typed, in lower case
    failures     int not null,
    locked_until timestamptz,
    last         timestamptz not null
);
create index on unknown_login (last);
