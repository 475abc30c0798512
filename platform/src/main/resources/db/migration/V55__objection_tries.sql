-- How often one sender tries to object, and how many objections a notice gets, within the hour. The sender is a digest.
create table objection_try (
    sender text not null,
    case_id text not null,
    lodged boolean not null,
    at timestamptz not null
);

create index objection_try_by_at on objection_try (at);
