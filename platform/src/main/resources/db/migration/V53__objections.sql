-- Which case an objection stands on, for who asks by its number alone.
create table case_objection (
    objection text primary key,
    case_id text not null
);
