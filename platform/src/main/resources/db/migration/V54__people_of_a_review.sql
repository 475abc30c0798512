-- Officials who by the names of their organisations, or by any organisation on a case's records, are tied to it; written
-- when they declare, when their memberships change, and when a case is opened, joined, left, submitted or moved on.
create table official_tie (
    case_id text not null,
    person  uuid not null references person,
    why     text not null,
    primary key (case_id, person)
);
create index official_tie_person on official_tie (person);

create or replace view kept_out as
    select case_id, account, null::text as own_office from case_recused
    union all
    select a.case_id, m.person::text, 'office:' || o.office_kind || ':' || o.area_code
      from case_applicant a
      join membership m on m.organisation = a.organisation
      join organisation o on o.id = a.organisation
    union all
    select a.case_id, i.person::text, 'office:' || o.office_kind || ':' || o.area_code
      from case_applicant a
      join organisation o on o.id = a.organisation
      join interest i on i.credit_code = o.credit_code
      join interest_declaration d on d.person = i.person and d.number = i.number
     where not exists (select 1 from interest_declaration later where later.person = d.person and later.number > d.number)
       and (i.kind <> 'EMPLOYER' or i.until is null
            or a.employer_years > 0 and i.until >= d.made - make_interval(years => a.employer_years))
    union all
    select case_id, person::text, null from official_tie;

-- Whether an account was ever signed in to, and who set its password last that was not its owner.
alter table person
    add column signed_in       timestamptz,
    add column password_set_at timestamptz,
    add column password_set_by text;

-- What was shown of a draw before one was committed: each outcome once a person.
create table draw_look (
    call_id  text not null,
    office   uuid not null references organisation,
    replaces text not null,      -- the draw whose free seats it fills; empty for a first one
    digest   char(64) not null,
    account  text not null,
    by_name  text not null,
    at       timestamptz not null,
    primary key (call_id, office, digest, account)
);
create trigger draw_look_append_only before update or delete on draw_look
    for each row execute function refuse_event_change();
