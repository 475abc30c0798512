-- What experts have typed into their score sheets and not filed yet, one row a field; filed sheets are events of the case.
create table score_draft (
    case_id  text        not null,
    expert   text        not null,
    field    text        not null,
    value    text        not null,
    version  integer     not null,
    saved_at timestamptz not null,
    primary key (case_id, expert, field)
);
