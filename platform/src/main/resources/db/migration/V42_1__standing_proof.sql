-- Of the records of a type as a whole: how many are checked and no more than that, how many were sent back, how many have
-- less evidence than their type asks for. Null where that isn't counted.
alter table standing
    add column checked integer[],
    add column returned integer[],
    add column lacking integer[];
alter table standing
    alter column checked set storage external,
    alter column returned set storage external,
    alter column lacking set storage external,
    alter column made_up set storage external;
