-- On which day a case ended, and by which verdict; withdrawn ones by none.
alter table case_card
    add column ended_on date,
    add column ended_by text;
update case_card c
   set ended_on = (e.at at time zone 'Asia/Shanghai')::date, ended_by = e.body::jsonb ->> 'by'
  from event e
 where e.stream = 'case:' || c.case_id and e.type in ('CaseEnded', 'Withdrawn');
