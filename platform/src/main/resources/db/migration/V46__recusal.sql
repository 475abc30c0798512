-- Who applies in a case, and for how many years having worked there keeps an official out of it; from the events.
create table case_applicant (
    case_id        text not null,
    organisation   uuid not null,
    employer_years integer not null,
    primary key (case_id, organisation)
);
create index case_applicant_organisation on case_applicant (organisation);

-- Officials who have said themselves that they keep out of a case; from the events.
create table case_recused (
    case_id text not null,
    account text not null,
    primary key (case_id, account)
);

-- Which officials are kept out of which case: by their own word, as members of an applicant, or by what they have
-- declared of their interests. Where an office itself applies, its people still do its duties: own_office.
create view kept_out as
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
            or a.employer_years > 0 and i.until >= d.made - make_interval(years => a.employer_years));

-- Names that look alike and are not the same, as a second person has found.
create table recusal_clearing (
    case_id   text not null,
    expert    uuid not null references person,
    of_expert text not null,     -- the organisation that the expert belongs to
    of_case   text not null,     -- the one that the case names
    reason    text not null,
    account   text not null,
    by_name   text not null,
    at        timestamptz not null,
    primary key (case_id, expert, of_expert, of_case)
);
create trigger recusal_clearing_append_only before update or delete on recusal_clearing
    for each row execute function refuse_event_change();
