-- What falls due for a party on a day, whatever room it comes from; each room replaces its own. A read model.
create table due (
    origin text not null,
    id text not null,
    about text not null,
    party text not null,
    duty text,
    what text not null,
    title_zh text not null,
    title_en text not null,
    href text not null,
    on_day date not null,
    primary key (origin, id)
);

create index due_by_about on due (origin, about);
create index due_by_party on due (party, on_day);
create index due_by_day on due (on_day);
