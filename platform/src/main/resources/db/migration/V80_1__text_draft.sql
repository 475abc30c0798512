-- What somebody has typed into a form and not yet handed in; gone as soon as it is.
create table text_draft (
    form     text        not null,
    person   text        not null,
    field    text        not null,
    value    text        not null,
    version  integer     not null,
    saved_at timestamptz not null,
    primary key (form, person, field)
);
