-- Publications in lists; a read model of the streams publication:*, written anew from them at any time.
create table publication_card (
    publication text primary key,
    kind text not null,
    edition text not null,
    sha256 text not null,
    area text not null,
    issue int not null,
    period_to date,
    as_of date not null,
    title text not null,
    organisation_name text not null,
    stage text not null,
    published date,
    document_number text not null,
    made_up boolean not null
);
create unique index on publication_card (kind, edition, area, period_to, issue) nulls not distinct
    where published is not null or stage <> 'WITHDRAWN';
create index on publication_card (edition, area);
create index on publication_card (published);
