-- Which steps of which due have been reminded of; a due whose day moved has none yet.
create table reminder_sent (
    origin text not null,
    id text not null,
    on_day date not null,
    step int not null, -- days after the last day; before it, negative
    party text not null,
    at timestamptz not null,
    primary key (origin, id, on_day, step)
);

-- Mails on their way: one a person and scan, put here in the transaction that reminds.
create table mail_out (
    id uuid primary key,
    person uuid not null references person,
    day date not null,
    origins text[] not null, -- of what it reminds of, with ids and days
    ids text[] not null,
    days date[] not null,
    put_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
    tries int not null default 0,
    next_at timestamptz not null,
    changed_at timestamptz not null,
    failure text
);

create index mail_out_waiting on mail_out (next_at) where state = 'WAITING';
create index mail_out_by_put on mail_out (put_at desc);
