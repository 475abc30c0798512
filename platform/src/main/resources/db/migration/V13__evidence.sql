-- Uploads under way; a whole file leaves this table for the folder of kept files.
create table upload (
    id       text primary key,
    owner    text not null,
    purpose  text not null,
    name     text not null,
    size     bigint not null,
    received bigint not null,
    begun_at timestamptz not null
);
