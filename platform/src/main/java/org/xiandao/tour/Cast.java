package org.xiandao.tour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.application.Applicants;
import org.xiandao.application.life.Applicant;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.Caller;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.people.PersonId;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** The people of the tour: those of the login page, and as many more as its cases need. */
final class Cast {
    private static final Caller TOUR = Caller.system("tour");

    private final People people;
    private final Areas areas;
    private final Applicants applicants;
    private final World world;
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    Cast(People people, Areas areas, Applicants applicants, World world) {
        this.people = people;
        this.areas = areas;
        this.applicants = applicants;
        this.world = world;
    }

    /** Those of the login page, with the password that it shows. */
    void enter(String password) {
        for (var role : world.cast()) {
            var area = world.cases().stream()
                    .filter(plan -> plan.unit().equals(role.unit()))
                    .flatMap(plan -> plan.area().stream())
                    .findFirst();
            var organisation = unit(role.unit(), area).id();
            var person = people.openWithLastingPassword(role.login(), role.name(), password, TOUR)
                    .orThrow();
            for (var duty : role.duties()) people.grant(person.id(), organisation, Duty.valueOf(duty), TOUR);
        }
    }

    /** The office of an area, "INDUSTRY:210100", or a unit by its name in an area. */
    Organisation unit(String written, Optional<String> area) {
        return organisations.computeIfAbsent(written, it -> {
            int colon = written.indexOf(':');
            return colon > 0 && area.isEmpty()
                    ? register(
                            officeName(written),
                            written.substring(colon + 1),
                            Optional.of(OfficeKind.valueOf(written.substring(0, colon))))
                    : register(new Text(written, written), area.orElse("000000"), Optional.empty());
        });
    }

    Applicant applicant(Organisation unit) {
        return applicants.of(unit);
    }

    Organisation unitOf(Applicant applicant) {
        return people.organisation(OrganisationId.of(applicant.organisation())).orElseThrow();
    }

    private Organisation register(Text name, String area, Optional<OfficeKind> office) {
        return people.register(
                        new NewOrganisation(
                                Optional.empty(), name, area, areas.get(area).level(), office),
                        TOUR)
                .orThrow();
    }

    private Text officeName(String written) {
        var known = world.names().get(written);
        if (known != null) return known;
        var kind = OfficeKind.valueOf(written.substring(0, written.indexOf(':')));
        var area = areas.get(written.substring(written.indexOf(':') + 1));
        boolean province = area.level() == org.xiandao.rules.pack.Level.PROVINCE;
        return switch (kind) {
            case INDUSTRY ->
                new Text(
                        area.name().zh() + (province ? "工业和信息化厅" : "工业和信息化局"),
                        area.name().en() + " industry and information technology office");
            case TELECOM -> new Text(area.name().zh() + "通信管理局", area.name().en() + " communications administration");
            case GOVERNMENT -> new Text(area.name().zh() + "人民政府", area.name().en() + " people's government");
            case PARK -> new Text(area.name().zh() + "管理机构", area.name().en() + " administration");
        };
    }

    /** Somebody of the organisation who may do whatever its stage asks; the login page's person first. */
    Actor of(Organisation organisation, boolean applicant) {
        return actors.computeIfAbsent(organisation.id() + (applicant ? "+" : "-"), it -> {
            var there = people.members(organisation.id()).stream()
                    .filter(member -> member.holds(Duty.APPLICANT) || !applicant)
                    .filter(member -> applicant || member.holds(Duty.DECIDER) && member.holds(Duty.SECRETARY))
                    .findFirst();
            if (there.isPresent()) return there.get().actor();
            var name = new Text(applicant ? "填报人" : "经办人", applicant ? "Applicant" : "Officer");
            var duties = applicant ? Set.of(Duty.APPLICANT) : Set.of(Duty.HANDLER, Duty.SECRETARY, Duty.DECIDER);
            var entered = people.enter(List.of(name), organisation.id(), duties, TOUR);
            return people.memberships(entered.getFirst().id()).getFirst().actor();
        });
    }

    /** Whoever has a seat in a case, as they act there. */
    Actor seated(String account) {
        return actors.computeIfAbsent(
                "expert " + account,
                it -> people.memberships(PersonId.of(account)).stream()
                        .filter(member -> member.holds(Duty.EXPERT))
                        .findFirst()
                        .orElseThrow()
                        .actor());
    }

    /** The expert of the login page, who leads a visiting team. */
    Actor visitor() {
        return world.cast().stream()
                .filter(role -> role.duties().contains(Duty.EXPERT.name()))
                .map(role -> seated(known(role.login()).toString()))
                .findFirst()
                .orElseThrow();
    }

    boolean onLoginPage(Actor actor) {
        return world.cast().stream()
                .anyMatch(role -> known(role.login()).toString().equals(actor.account()));
    }

    PersonId known(String login) {
        return people.personWithLogin(login).orElseThrow().id();
    }
}
