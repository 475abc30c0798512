package org.xiandao.voucher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;

/** What there is to read of catalogue and vouchers; whose it is, the caller says. */
@Component
public class VoucherBooks {
    private final JdbcClient jdbc;

    VoucherBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String REDEMPTIONS = """
            select r.id, v.number, a.organisation_name as holder, i.provider, i.provider_code, v.share,
                   r.order_number as "order", r.order_amount, r.amount, r.at, r.by_name as "by",
                   coalesce(s.settlement, '') as settlement, coalesce(x.reason, '') as reversed
            from voucher_redemption r
            join voucher v on v.id = r.voucher
            join voucher_application a on a.id = v.id
            join catalogue_item i on i.id = a.item
            left join voucher_settled s on s.redemption = r.id
            left join voucher_reversal x on x.redemption = r.id
            """;

    private static final String OWED =
            "where i.provider_code = :code and i.office_area = :area and s.redemption is null and x.redemption is null";

    /** What was redeemed of an area's vouchers at a provider and is not yet settled. */
    List<Redemption> open(String providerCode, Actor office) {
        return jdbc.sql(REDEMPTIONS + OWED + " order by r.id")
                .param("code", providerCode)
                .param("area", office.area())
                .query((row, n) -> redemption(row))
                .list();
    }

    /** What a batch is made of, the latest first: what a provider is owed, or what was paid out together. */
    public List<Redemption> behind(Settlement batch, Actor office, int most) {
        return jdbc.sql(REDEMPTIONS
                        + (batch.id().isEmpty() ? OWED : "where i.office_area = :area and s.settlement = :id")
                        + " order by r.id desc limit :most")
                .param("code", batch.providerCode())
                .param("area", office.area())
                .param("id", batch.id())
                .param("most", most)
                .query((row, n) -> redemption(row))
                .list();
    }

    /** What a provider has redeemed, the latest first. */
    public List<Redemption> redeemed(String providerCode) {
        return jdbc.sql(REDEMPTIONS + "where i.provider_code = :code order by r.id desc limit 200")
                .param("code", providerCode)
                .query((row, n) -> redemption(row))
                .list();
    }

    /** All redemptions of the area's vouchers, the latest first. */
    public List<Redemption> redeemedOf(Actor office) {
        return jdbc.sql(REDEMPTIONS + "where i.office_area = :area order by r.id desc")
                .param("area", office.area())
                .query((row, n) -> redemption(row))
                .list();
    }

    private static Redemption redemption(ResultSet row) throws SQLException {
        return new Redemption(
                row.getLong("id"),
                row.getString("number"),
                row.getString("holder"),
                row.getString("provider"),
                row.getString("provider_code"),
                row.getBigDecimal("share"),
                row.getString("order"),
                row.getBigDecimal("order_amount"),
                row.getBigDecimal("amount"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getString("settlement"),
                row.getString("reversed"));
    }

    boolean settled(String settlement, Actor office) {
        return jdbc.sql("select exists (select 1 from voucher_settlement where id = :id and office_area = :area)")
                .param("id", settlement)
                .param("area", office.area())
                .query(Boolean.class)
                .single();
    }

    public List<Settlement> settlements(Actor office) {
        return jdbc.sql("""
                select s.id, s.provider, s.provider_code, s.total, s.at, s.by_name,
                       (select count(*) from voucher_settled d where d.settlement = s.id) as redemptions
                from voucher_settlement s where s.office_area = :area order by s.at desc, s.id""")
                .param("area", office.area())
                .query((row, n) -> new Settlement(
                        row.getString("id"),
                        row.getString("provider"),
                        row.getString("provider_code"),
                        row.getBigDecimal("total"),
                        row.getInt("redemptions"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .list();
    }

    /** Providers of the area's items that wait to be paid, with what they are owed. */
    public List<Settlement> owed(Actor office) {
        return jdbc.sql("""
                select '' as id, min(i.provider) as provider, i.provider_code, sum(r.amount) as total, count(*) as n,
                       max(r.at) as at
                from voucher_redemption r
                join voucher_application a on a.id = r.voucher
                join catalogue_item i on i.id = a.item
                left join voucher_settled s on s.redemption = r.id
                left join voucher_reversal x on x.redemption = r.id
                where i.office_area = :area and s.redemption is null and x.redemption is null
                group by i.provider_code order by 2""")
                .param("area", office.area())
                .query((row, n) -> new Settlement(
                        "",
                        row.getString("provider"),
                        row.getString("provider_code"),
                        row.getBigDecimal("total"),
                        row.getInt("n"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        ""))
                .list();
    }

    /** What may be applied for, in the order of the three kinds. */
    public List<Item> catalogue() {
        return jdbc.sql("""
                select id, kind, title, provider, provider_code, price, share, most, office_area, eligible_area,
                       pilots_only
                from catalogue_item i where not exists (select 1 from catalogue_withdrawal w where w.item = i.id)
                order by case kind when 'NETWORK' then 1 when 'EQUIPMENT' then 2 else 3 end, title, id""").query(Item.class).list();
    }

    public Optional<Item> item(String id) {
        return jdbc.sql("""
                select id, kind, title, provider, provider_code, price, share, most, office_area, eligible_area,
                       pilots_only
                from catalogue_item where id = :id""").param("id", id).query(Item.class).optional();
    }

    boolean withdrawn(String item) {
        return jdbc.sql("select exists (select 1 from catalogue_withdrawal where item = :item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    /** Whether another application of the organisation for the item is not yet decided. */
    boolean waits(String item, String organisation, String otherThan) {
        return jdbc.sql("""
                        select exists (
                            select 1 from voucher_application a
                            where a.item = :item and a.organisation = :organisation and a.id <> :id
                              and not exists (select 1 from voucher_decision d where d.application = a.id))""")
                .param("item", item)
                .param("organisation", organisation)
                .param("id", otherThan)
                .query(Boolean.class)
                .single();
    }

    private static final String APPLICATIONS = """
            select a.id, a.item, i.title, a.organisation, a.organisation_name, a.amount, a.reason, a.at,
                   d.granted, d.withdrawn, d.reason as decided_why, d.at as decided_at, d.by_name as decided_by
            from voucher_application a
            join catalogue_item i on i.id = a.item
            left join voucher_decision d on d.application = a.id
            """;

    Optional<Application> application(String id) {
        return jdbc.sql(APPLICATIONS + "where a.id = :id")
                .param("id", id)
                .query((row, n) -> application(row))
                .optional();
    }

    boolean takenBack(String application) {
        return application(application)
                .filter(one -> one.state() == Application.State.TAKEN_BACK)
                .isPresent();
    }

    public List<Application> applications(Actor unit) {
        return jdbc.sql(APPLICATIONS + "where a.organisation = :unit order by a.at desc, a.id")
                .param("unit", unit.organisation())
                .query((row, n) -> application(row))
                .list();
    }

    /** Those that wait for the area's office, the oldest first. */
    public List<Application> waiting(Actor office) {
        return jdbc.sql(APPLICATIONS + "where i.office_area = :area and d.granted is null order by a.at, a.id")
                .param("area", office.area())
                .query((row, n) -> application(row))
                .list();
    }

    public int countWaiting(Actor office) {
        return jdbc.sql("""
                        select count(*) from voucher_application a join catalogue_item i on i.id = a.item
                        where i.office_area = :area
                          and not exists (select 1 from voucher_decision d where d.application = a.id)""").param("area", office.area()).query(Integer.class).single();
    }

    /** What the area's office has decided or was taken back before, the latest first. */
    public List<Application> decided(Actor office, int most) {
        return jdbc.sql(APPLICATIONS
                        + "where i.office_area = :area and d.granted is not null order by d.at desc, a.id limit :most")
                .param("area", office.area())
                .param("most", most)
                .query((row, n) -> application(row))
                .list();
    }

    private static Application application(ResultSet row) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Application(
                row.getString("id"),
                row.getString("item"),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getBigDecimal("amount"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                decidedAt == null
                        ? Optional.empty()
                        : Optional.of(new Application.End(
                                ended(row),
                                row.getString("decided_why"),
                                decidedAt.toInstant(),
                                row.getString("decided_by"))));
    }

    private static Application.State ended(ResultSet row) throws SQLException {
        if (row.getBoolean("withdrawn")) return Application.State.TAKEN_BACK;
        return row.getBoolean("granted") ? Application.State.GRANTED : Application.State.REFUSED;
    }

    private static final String VOUCHERS = """
            select v.id, v.number, i.title, i.provider, v.provider_code, a.organisation, a.organisation_name, v.share,
                   v.amount, v.redeemed, v.expires
            from voucher v join voucher_application a on a.id = v.id join catalogue_item i on i.id = a.item
            """;

    public List<Voucher> mine(Actor unit) {
        return jdbc.sql(VOUCHERS + "where a.organisation = :unit order by v.expires, v.id")
                .param("unit", unit.organisation())
                .query(Voucher.class)
                .list();
    }

    /** For which organisation a voucher of a provider's items was granted. */
    Optional<String> holder(String number, String providerCode) {
        return jdbc.sql("""
                select a.organisation from voucher v join voucher_application a on a.id = v.id
                where v.number = :number and v.provider_code = :code""")
                .param("number", number)
                .param("code", providerCode)
                .query(String.class)
                .optional();
    }

    /** The voucher of this number, where nothing of it is left. */
    Optional<String> usedUp(String number) {
        return jdbc.sql("select id from voucher where number = :number and redeemed = amount")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    Voucher voucher(String id) {
        return jdbc.sql(VOUCHERS + "where v.id = :id")
                .param("id", id)
                .query(Voucher.class)
                .single();
    }

    public List<Voucher> granted(Actor office) {
        return jdbc.sql(VOUCHERS + "where i.office_area = :area order by v.expires, v.id")
                .param("area", office.area())
                .query(Voucher.class)
                .list();
    }

    /** Vouchers and orders whose balance is another than their redemptions add up to; there must be none. */
    public List<String> unbalanced() {
        return jdbc.sql("""
                select v.number from voucher v
                where v.redeemed <> (
                        select coalesce(sum(r.amount), 0) from voucher_redemption r
                        where r.voucher = v.id
                          and not exists (select 1 from voucher_reversal x where x.redemption = r.id))
                   or v.redeemed > v.amount
                union all
                select coalesce(o.provider_code || ' ' || o.number, r.provider_code || ' ' || r.number)
                from voucher_paid_order o
                full join (
                    select v.provider_code, order_key(r.order_number) as number, sum(r.amount) as redeemed
                    from voucher_redemption r join voucher v on v.id = r.voucher
                    where not exists (select 1 from voucher_reversal x where x.redemption = r.id)
                    group by 1, 2
                ) r on r.provider_code = o.provider_code and r.number = o.number
                where r.redeemed is distinct from o.redeemed
                order by 1""").query(String.class).list();
    }
}
