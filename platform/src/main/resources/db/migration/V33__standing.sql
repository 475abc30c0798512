-- A definition of a measure whose value is kept ready for every area. Both tables are made from the ledger: emptied, they
-- are made again when next asked.
create table standing_gauge (
    id     integer generated always as identity primary key,
    digest char(64) not null unique,
    says   text not null
);

-- What a definition comes to in an area, day by day: the n-th entry of each array holds from the n-th day on, until the
-- next. A year with no change has no row; the first entry of a row is what already held when the year began.
create table standing (
    gauge     integer not null references standing_gauge on delete cascade,
    area      text not null,
    year      integer not null,
    days      date[] not null,
    figures   text[],
    decisive  text[],
    records   integer[] not null,
    confirmed integer[] not null,
    primary key (gauge, area, year)
) with (toast_tuple_target = 8160);
-- Read ten thousand rows at a time: unpacking them would take longer than reading them.
alter table standing
    alter column days set storage external,
    alter column figures set storage external,
    alter column decisive set storage external,
    alter column records set storage external,
    alter column confirmed set storage external;
