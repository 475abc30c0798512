-- What was merged, or stands by itself again, changes what it counts for, and what those that name it count for.
create function record_merge_written() returns trigger language plpgsql as $$
begin
    insert into standing_mark (record)
        select record from written
        union select into_record from written where into_record is not null
        union select l.record from written n join record_link l on l.named = n.record;
    return null;
end
$$;
create trigger record_merge_written after insert on record_merge
    referencing new table as written for each statement execute function record_merge_written();

-- What loses its evidence is confirmed no more.
create function record_evidence_withdrawal_written() returns trigger language plpgsql as $$
begin
    insert into standing_mark (record)
        select distinct e.record from written w join record_evidence e on e.id = w.evidence;
    return null;
end
$$;
create trigger record_evidence_written after insert on record_evidence
    referencing new table as written for each statement execute function record_step_written();
create trigger record_evidence_withdrawal_written after insert on record_evidence_withdrawal
    referencing new table as written for each statement execute function record_evidence_withdrawal_written();
