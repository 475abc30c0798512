-- What experts type into their sheets is kept with all else that is typed and not yet handed in.
insert into text_draft (form, person, field, value, version, saved_at)
select 'score/' || case_id, expert, field, value, version, saved_at from score_draft;

drop table score_draft;
