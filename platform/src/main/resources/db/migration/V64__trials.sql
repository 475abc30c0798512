-- The stars that stand of each year of a trial, for lists and comparisons. A read model of the streams trial:*.
create table star_rating (
    case_id text not null,
    year int not null,
    stars int not null,
    by_band int not null,
    score numeric not null,
    given_at timestamptz not null,
    primary key (case_id, year)
);
