-- Which organisation answers for which owner of a trial's plan of work; written anew from the events.
create table plan_holder (
    case_id text not null,
    owner text not null,
    organisation text not null,
    primary key (case_id, owner)
);
create index plan_holder_organisation on plan_holder (organisation);
