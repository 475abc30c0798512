-- Editions that a call has pinned, as the files they were made of.
create table edition (
    sha256    char(64) primary key,
    id        text not null,
    pinned_at timestamptz not null
);
create table edition_file (
    sha256  char(64) not null references edition,
    name    text not null,
    content bytea not null,
    primary key (sha256, name)
);

-- Read model of the streams "call:…".
create table call_card (
    call_id         text primary key,
    edition         text not null,
    sha256          char(64) not null references edition,
    title_zh        text not null,
    title_en        text not null,
    text_zh         text not null,
    text_en         text not null,
    document_number text not null,
    issuer          text not null,
    issuer_name     text not null,
    dates           jsonb not null,
    choices         jsonb not null,
    quotas          jsonb not null,
    published_on    date not null,
    demonstration   boolean not null
);
