-- Read models of funds, written anew from their files of events at any time.
create table fund_card (
    fund_id text primary key,
    area text not null,
    title text not null,
    edition text not null,
    sha256 text not null,
    opened date not null
);
create index on fund_card (area);

create table fund_project (
    fund_id text not null,
    number integer not null,
    title text not null,
    legal_code text not null,
    primary key (fund_id, number)
);
create index on fund_project (legal_code);

-- Payments that stand, by the invoice behind them as it is compared: for the same one in another fund.
create table fund_invoice (
    fund_id text not null,
    entry integer not null,
    invoice text not null,
    told text not null,
    project integer not null,
    primary key (fund_id, entry)
);
create index on fund_invoice (invoice);
