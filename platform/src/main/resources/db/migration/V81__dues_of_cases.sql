-- Deadlines of cases that are under way fall due as well; from now on each is written when its case moves.
with task as (
    select t.case_id || '/' || t.stage || '/' || t.what || '/' || t.party as id, t.*, c.title, c.call_id
      from case_task t
      join case_card c on c.case_id = t.case_id
     where t.due is not null and c.kind <> 'TRIAL'
), day as (
    insert into due_day (origin, id, on_day) select 'case', id, due from task on conflict do nothing
)
insert into due (origin, id, about, party, duty, what, title_zh, title_en, href, on_day)
select 'case', id, case_id, party, duty, what, title, title,
       case what when 'FILL' then '/cases/' || case_id || '/draft'
                 when 'CORRECT' then '/cases/' || case_id || '/draft'
                 when 'JOIN' then '/cases/' || case_id || '/draft'
                 when 'REPLACE' then '/office/calls/' || call_id || '/draw'
                 when 'REOPENING' then '/cases/' || case_id || '/reopen'
                 when 'DECLARE' then '/review/' || case_id
                 when 'SCORE' then '/review/' || case_id
                 when 'OBSERVE' then '/visits/' || case_id
                 when 'SIGN_VISIT' then '/visits/' || case_id || '/record#sign'
                 else '/cases/' || case_id end,
       due
  from task;
