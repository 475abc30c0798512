-- A piece of evidence: a file kept under its digest, or a link with the day it was looked up. It is an organisation's, and
-- may prove many records. Rows are added, never changed.
create table evidence_piece (
    id                uuid primary key,
    owner             uuid not null,
    title             text not null,
    address           text,   -- of a link
    looked_up         date,
    sha256            char(64), -- of a file, or of the copy of what the link showed
    file_name         text,
    size              bigint,
    media_type        text,
    issued_on         date,
    expires_on        date,   -- the last day on which it proves anything
    classification    text not null,
    known_at          timestamptz not null,
    account           text not null,
    name              text not null,
    organisation_name text not null,
    check (address is not null or sha256 is not null),
    check ((address is null) = (looked_up is null)),
    check ((sha256 is null) = (file_name is null))
);
create index evidence_piece_owner on evidence_piece (owner, sha256);
create index evidence_piece_expires on evidence_piece (expires_on) where expires_on is not null;

-- A whole file that an organisation sent, to be bound to records.
create table evidence_arrival (
    id         text primary key,
    owner      uuid not null,
    sha256     char(64) not null,
    file_name  text not null,
    size       bigint not null,
    media_type text not null,
    arrived_at timestamptz not null
);

-- A piece proves a version of a record: the whole of it, or the fields named.
create table record_evidence (
    id                uuid primary key,
    position          bigint generated always as identity,
    record            uuid not null,
    number            integer not null,
    piece             uuid not null references evidence_piece,
    proves            text[] not null,
    known_at          timestamptz not null,
    account           text not null,
    name              text not null,
    organisation_name text not null,
    foreign key (record, number) references record_version
);
create index record_evidence_version on record_evidence (record, number);
create index record_evidence_piece on record_evidence (piece);

-- It proves that version no longer, since when, and why.
create table record_evidence_withdrawal (
    evidence          uuid primary key references record_evidence,
    reason            text not null,
    known_at          timestamptz not null,
    account           text not null,
    name              text not null,
    organisation_name text not null
);

create trigger evidence_piece_append_only before update or delete on evidence_piece
    for each row execute function refuse_event_change();
create trigger evidence_arrival_append_only before update or delete on evidence_arrival
    for each row execute function refuse_event_change();
create trigger record_evidence_append_only before update or delete on record_evidence
    for each row execute function refuse_event_change();
create trigger record_evidence_withdrawal_append_only before update or delete on record_evidence_withdrawal
    for each row execute function refuse_event_change();

-- What a version of a record rests on, on a day, as known at a moment: the last step taken on it; how many pieces stand;
-- how many of those were there when that step was taken; how many have expired, and how many were withdrawn.
create function record_ground(of_record uuid, of_number integer, on_day date, known timestamptz)
    returns table (step text, stands integer, rests integer, expired integer, withdrawn integer)
    language sql stable as $$
    select s.step,
           count(*) filter (where e.proves_now)::integer,
           count(*) filter (where e.proves_now and e.known_at <= s.at)::integer,
           count(*) filter (where e.late and not e.gone)::integer,
           count(*) filter (where e.gone)::integer
    from (values (1)) one
    left join lateral (select t.step, t.at from record_step t
                       where t.record = of_record and t.number = of_number and t.at <= known
                       order by t.position desc limit 1) s on true
    left join lateral (select b.known_at, w.evidence is not null as gone, coalesce(p.expires_on < on_day, false) as late,
                              w.evidence is null and coalesce(p.expires_on >= on_day, true) as proves_now
                       from record_evidence b join evidence_piece p on p.id = b.piece
                       left join record_evidence_withdrawal w on w.evidence = b.id and w.known_at <= known
                       where b.record = of_record and b.number = of_number and b.known_at <= known) e on true
    group by s.step, s.at
$$;
