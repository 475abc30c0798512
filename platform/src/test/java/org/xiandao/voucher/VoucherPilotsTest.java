package org.xiandao.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.base.Caller;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.testing.AnActor;

/** Items that are for organisations within an approved pilot alone. */
class VoucherPilotsTest extends VoucherShop {
    private static final String DISTRICT = "440112";

    @AfterEach
    void noPilots() {
        database.jdbc().sql("delete from case_applicant").update();
        database.jdbc().sql("delete from case_card").update();
    }

    @Test
    void whoLiesWithinAPilotMayApplyFromItsFirstDayUntilItEnds() {
        var item = item(office, "pilots", "yes");
        var unit = unit("区内", DISTRICT);
        assertThat(apply(item, unit)).containsExactly("NOT_IN_PILOT item");
        var pilot = pilot("national/2023", CITY, List.of(CITY), "2026-05-21");
        assertThat(apply(item, unit)).as("not yet begun").containsExactly("NOT_IN_PILOT item");
        began(pilot, "2026-05-20");
        assertThat(apply(item, unit)).isEmpty();
        assertThat(apply(item(), unit("别处", DISTRICT))).as("an item for all").isEmpty();
        ended(pilot);
        assertThat(apply(item, unit)).as("revoked or ended").containsExactly("NOT_IN_PILOT item");
    }

    @Test
    void whatWasAskedForIsNotGrantedOnceThePilotIsRevoked() {
        var item = item(office, "pilots", "yes");
        var pilot = pilot("national/2023", CITY, List.of(CITY), "2026-05-01");
        var unit = unit("申请后", DISTRICT);
        var id = UUID.randomUUID().toString();
        done(vouchers.apply(id, Map.of("item", item, "amount", "10", "reason", "改造"), unit, MAY));
        ended(pilot);
        var grant = Map.of("amount", "10", "expires", "2026-06-30", "reason", "符合");
        assertThat(codes(vouchers.decide(id, true, grant, office, MAY))).containsExactly("NOT_IN_PILOT reason");
        began(pilot, "2026-05-01");
        done(vouchers.decide(id, true, grant, office, MAY));
    }

    @Test
    void aConsortiumCoversItsParkAndItsMembersButNotTheAreasThatTheyComeFrom() {
        var item = item(office, "pilots", "yes");
        var pilot = pilot("guangdong/2020", "440100901", List.of("440100901", "440100"), "2026-05-01");
        var member = unit("成员", CITY);
        assertThat(apply(item, unit("园内", "440100901"))).isEmpty();
        assertThat(apply(item, unit("园外", DISTRICT))).containsExactly("NOT_IN_PILOT item");
        assertThat(apply(item, member)).containsExactly("NOT_IN_PILOT item");
        database.jdbc()
                .sql("insert into case_applicant (case_id, organisation, employer_years) values (:id, :unit::uuid, 0)")
                .param("id", pilot)
                .param("unit", member.organisation())
                .update();
        assertThat(apply(item, member)).isEmpty();
    }

    private List<String> apply(String item, Actor unit) {
        return codes(vouchers.apply(
                UUID.randomUUID().toString(), Map.of("item", item, "amount", "1", "reason", "改造"), unit, MAY));
    }

    private Actor unit(String name, String area) {
        var unit = context.getBean(People.class)
                .register(
                        new NewOrganisation(Optional.empty(), new Text(name, name), area, Level.CITY, Optional.empty()),
                        Caller.system("test"))
                .orThrow();
        return AnActor.unit(unit.id().toString(), area);
    }

    private String pilot(String edition, String lead, List<String> areas, String from) {
        var id = UUID.randomUUID().toString();
        database.jdbc()
                .sql("""
                insert into case_card (case_id, call_id, edition, sha256, title, applicant_name, lead_organisation,
                    lead_area, areas, stage, kind, status, entered, opened_at, updated_at, trial_from, demonstration)
                values (:id, :id, :edition, :sha256, '试点', '某市', :id, :lead, string_to_array(:areas, ','), 'trial',
                    'TRIAL', 'TRIAL', '2026-05-01', now(), now(), :from::date, false)""")
                .param("id", id)
                .param("edition", edition)
                .param(
                        "sha256",
                        context.getBean(Editions.class)
                                .offered(edition)
                                .orElseThrow()
                                .sha256())
                .param("lead", lead)
                .param("areas", String.join(",", areas))
                .param("from", from)
                .update();
        return id;
    }

    private void began(String pilot, String from) {
        database.jdbc()
                .sql("update case_card set status = 'TRIAL', trial_from = :from::date where case_id = :id")
                .param("from", from)
                .param("id", pilot)
                .update();
    }

    private void ended(String pilot) {
        database.jdbc()
                .sql("update case_card set status = 'ENDED' where case_id = :id")
                .param("id", pilot)
                .update();
    }
}
