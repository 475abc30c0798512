-- Whoever wants mail gives an address and says so.
alter table person add column mail text;
alter table person add column mail_reminders boolean not null default false;

-- Who is reminded by mail of what falls due for a party; the parties are those of the predicate of cases.
create view reminded as
select p.id as person,
       party.name as party,
       array_agg(m.duty) as duties
  from person p
  join membership m on m.person = p.id
  join organisation o on o.id = m.organisation
  cross join lateral (
      select 'organisation:' || o.id where m.duty = 'APPLICANT'
      union all
      select 'account:' || p.id where m.duty = 'EXPERT'
      union all
      select 'office:' || o.office_kind || ':' || o.area_code
       where o.office_kind is not null and m.duty in ('HANDLER', 'SECRETARY', 'DECIDER')
  ) party (name)
 where p.active and p.mail is not null and p.mail_reminders
 group by p.id, party.name;

-- How often the day of a due has moved, for calendars that have it already.
create table due_day (
    origin text not null,
    id text not null,
    on_day date not null,
    moves int not null default 0,
    primary key (origin, id)
);

-- The secret address of somebody's calendar, as a digest.
create table calendar_address (
    person uuid primary key references person,
    digest text not null unique,
    created timestamptz not null
);
