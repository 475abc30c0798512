-- A redemption that was mistyped is reversed by its provider before it is settled; the balance and the order are free again.
create table voucher_reversal (
    redemption bigint primary key references voucher_redemption,
    reason text not null,
    at timestamptz not null,
    by_name text not null
);

create trigger voucher_reversal_grows_only before update or delete or truncate on voucher_reversal
    for each statement execute function append_only();

-- What a settlement is made of is read with every look at it.
create index voucher_settled_settlement on voucher_settled (settlement);
