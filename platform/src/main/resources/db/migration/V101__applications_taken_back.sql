-- Who asked takes an application back until it is decided. One key for both ends: of two at once the second is told.
alter table voucher_decision add column withdrawn boolean not null default false,
    add constraint voucher_decision_one_end check (not (granted and withdrawn));
