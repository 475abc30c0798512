-- Read models of the streams "case:…". Each can be dropped and rebuilt from the events.
create table case_card (
    case_id           text primary key,
    call_id           text not null,
    edition           text not null,
    sha256            char(64) not null,
    title             text not null,
    applicant_name    text not null,
    lead_organisation text not null,
    lead_area         text not null,
    areas             text[] not null,
    stage             text not null,
    kind              text not null,
    status            text not null,
    entered           date not null,
    deadline          date,
    opened_at         timestamptz not null,
    updated_at        timestamptz not null,
    receipt           text,
    score             numeric,
    document_number   text,
    trial_from        date,
    trial_until       date,
    notice_from       date,
    notice_until      date,
    demonstration     boolean not null
);
create index case_card_call on case_card (call_id, stage);
-- One living application a call and lead: twice pressed is once opened.
create unique index case_card_one_living on case_card (call_id, lead_organisation) where status <> 'ENDED';

-- Who may see a case: "organisation:…", "account:…", "office:KIND:area".
create table case_party (
    case_id text not null,
    party   text not null,
    primary key (case_id, party)
);
create index case_party_party on case_party (party);

-- What waits for whom.
create table case_task (
    case_id text not null,
    party   text not null,
    duty    text,
    stage   text not null,
    what    text not null,
    due     date,
    primary key (case_id, party, what)
);
create index case_task_party on case_task (party, due);

-- Ranks that offices gave within a call's stage.
create table case_rank (
    case_id text not null,
    call_id text not null,
    stage   text not null,
    area    text not null,
    rank    integer not null,
    primary key (call_id, stage, area, rank)
);

-- Frozen submissions, canonical JSON under its own SHA-256.
create table snapshot (
    digest  char(64) primary key,
    case_id text not null,
    receipt text not null unique,
    body    text not null,
    at      timestamptz not null
);
create trigger snapshot_append_only before update or delete on snapshot
    for each row execute function refuse_event_change();
