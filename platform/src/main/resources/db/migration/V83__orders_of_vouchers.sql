-- An order is one, whichever vouchers pay for it: what they redeem together stays within the order's share of its amount.

-- Two spellings of an order's number (full width, spaces, small letters) name the same order.
create function order_key(number text) returns text language sql immutable strict parallel safe
    return upper(regexp_replace(normalize(number, NFKC), '\s', '', 'g'));

create table voucher_paid_order (
    provider_code text not null,
    number text not null,            -- its order_key
    amount numeric(14, 2) not null,
    entered numeric(14, 2) not null, -- as the last redemption had it: any other amount is refused
    most numeric(14, 2) not null,    -- by the lowest share of the vouchers that pay for it
    redeemed numeric(14, 2) not null,
    primary key (provider_code, number),
    constraint voucher_paid_order_amount check (entered = amount),
    constraint voucher_paid_order_share check (redeemed <= most)
) with (fillfactor = 70);

-- The amount that was entered first stands. An order that is paid beyond its share already keeps what it was paid and takes
-- nothing more.
insert into voucher_paid_order (provider_code, number, amount, entered, most, redeemed)
select provider_code, number, amount, amount, greatest(trunc(amount * share, 2), redeemed), redeemed
from (
    select v.provider_code, order_key(r.order_number) as number, (array_agg(r.order_amount order by r.id))[1] as amount,
           min(v.share) as share, sum(r.amount) as redeemed
    from voucher_redemption r join voucher v on v.id = r.voucher
    group by 1, 2
) paid;

drop table voucher_order;
