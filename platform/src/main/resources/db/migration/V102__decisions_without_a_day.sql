-- No rule names a day for deciding on a change of targets, nor for deciding on what was proposed while nobody is heard.
update due set dated = false
 where origin = 'trial'
   and (what = 'CHANGE'
        or what = 'SANCTION'
           and not exists (select from due hearing
                            where hearing.origin = 'trial' and hearing.what = 'HEARING' and hearing.href = due.href));
