-- Two migrations were once numbered so that a later one could be there before them, and were given later numbers. Where they
-- ran under the old ones, the history is told the new ones: the same statements are not run again.
do $$
begin
    if to_regclass('flyway_schema_history') is not null then
        update flyway_schema_history set version = '80.1', script = 'V80_1__text_draft.sql' where version = '76';
        update flyway_schema_history set version = '84', script = 'V84__items_for_pilots.sql' where version = '83.1';
    end if;
end $$;
