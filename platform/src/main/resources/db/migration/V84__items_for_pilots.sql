-- Some items are for organisations within an approved pilot alone.
alter table catalogue_item add pilots_only boolean not null default false;
