-- Of how many figures that records back a rating was made, and how many of these have a record that nobody had confirmed;
-- unknown of ratings from before it was kept with them.
alter table star_rating
    add column backed bigint,
    add column unconfirmed bigint;

-- Every number that a letter about a case carries, whichever room wrote it: those of the case itself, and those of its trial
-- that the case does not hear of. Of the latter the office's name tells whose they are.
create view letter_number as
    select case_id, area, office, number, batch from case_number
    union all
    select substr(stream, 7), null, organisation_name, body::jsonb ->> 'documentNumber',
           case when type = 'ChangeApproved' then stream || '/change' else stream || '/' || number end
      from event
     where stream like 'trial:%'
       and (type in ('ChangeApproved', 'HearingOpened')
            or type = 'CheckConcluded' and body::jsonb ->> 'outcome' = 'RECTIFY')
       and body::jsonb ->> 'documentNumber' <> '';
create index event_document_number on event ((body::jsonb ->> 'documentNumber'))
 where type in ('ChangeApproved', 'HearingOpened', 'CheckConcluded');

-- What no rule gives a day is a task all the same: since when it has been one stands in its day's place.
alter table due add column dated boolean not null default true;
