-- The catalogue (产品目录) and service vouchers (服务券). Amounts in yuan, to the fen.
create table catalogue_item (
    id text primary key,
    kind text not null check (kind in ('NETWORK', 'EQUIPMENT', 'SERVICE')),
    title text not null,
    provider text not null,
    provider_code text not null,
    price numeric(14, 2) not null check (price > 0),
    share numeric(5, 4) not null check (share > 0 and share <= 1), -- of an order that a voucher pays
    most numeric(14, 2) not null check (most > 0),                 -- of one voucher
    office_area text not null,
    eligible_area text not null,
    listed_at timestamptz not null,
    listed_by text not null
);
create table catalogue_withdrawal (
    item text primary key references catalogue_item,
    at timestamptz not null,
    by_name text not null
);

create table voucher_application (
    id text primary key,
    item text not null references catalogue_item,
    organisation text not null,
    organisation_name text not null,
    amount numeric(14, 2) not null check (amount > 0),
    reason text not null,
    at timestamptz not null,
    by_name text not null
);
create index on voucher_application (organisation);

-- One decision for each application: of two who decide at once the second is refused by the key.
create table voucher_decision (
    application text primary key references voucher_application,
    granted boolean not null,
    reason text not null,
    at timestamptz not null,
    by_name text not null
);

-- The balance that every redemption takes from; what it comes to is what the redemptions add up to.
create table voucher (
    id text primary key references voucher_decision,
    number text not null unique,
    provider_code text not null,
    share numeric(5, 4) not null,
    amount numeric(14, 2) not null check (amount > 0),
    redeemed numeric(14, 2) not null default 0,
    expires date not null,
    check (redeemed >= 0 and redeemed <= amount)
) with (fillfactor = 70);

-- How far an order was paid by a voucher: never beyond the voucher's share of it.
create table voucher_order (
    voucher text not null references voucher,
    number text not null,
    most numeric(14, 2) not null,
    redeemed numeric(14, 2) not null,
    primary key (voucher, number),
    constraint voucher_order_share check (redeemed <= most)
) with (fillfactor = 70);

create table voucher_redemption (
    id bigint generated always as identity primary key,
    voucher text not null references voucher,
    key text not null,
    order_number text not null,
    order_amount numeric(14, 2) not null,
    amount numeric(14, 2) not null check (amount > 0),
    at timestamptz not null,
    by_name text not null,
    unique (voucher, key)
);

create table voucher_settlement (
    id text primary key,
    provider_code text not null,
    provider text not null,
    office_area text not null,
    total numeric(14, 2) not null,
    at timestamptz not null,
    by_name text not null
);
-- A redemption is settled once.
create table voucher_settled (
    redemption bigint primary key references voucher_redemption,
    settlement text not null references voucher_settlement
);

create trigger voucher_redemption_grows_only before update or delete or truncate on voucher_redemption
    for each statement execute function append_only();
create trigger voucher_settled_grows_only before update or delete or truncate on voucher_settled
    for each statement execute function append_only();
