-- Who may not apply, from when until when. A read model of the streams bar:*; the last day is empty until somebody lifts it.
create table bar (
    id text primary key,
    subject_kind text not null,
    subject_key text not null,
    first_day date not null,
    last_day date,
    case_id text,
    ground text not null,
    imposed_at timestamptz not null,
    body jsonb not null
);

create index bar_by_subject on bar (subject_kind, subject_key);
create index bar_by_case on bar (case_id);
