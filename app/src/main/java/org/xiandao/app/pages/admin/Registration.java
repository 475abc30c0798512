package org.xiandao.app.pages.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** A unit as an administrator typed it; where no level was chosen, it is that of the area. */
record Registration(Typed typed, Optional<Area> area, Optional<Level> level, Optional<OfficeKind> office) {

    static Registration read(Typed typed, Areas areas) {
        var area = areas.find(typed.value("area"));
        var chosen = Arrays.stream(Level.values())
                .filter(one -> one.name().equals(typed.value("level")))
                .findFirst();
        var office = Arrays.stream(OfficeKind.values())
                .filter(one -> one.name().equals(typed.value("office")))
                .findFirst();
        return new Registration(typed, area, chosen.or(() -> area.map(Area::level)), office);
    }

    /** Everything that is wrong, at once, beside the field that it concerns. */
    List<Problem> problems(People people, Words w) {
        var problems = new ArrayList<Problem>();
        if (typed.value("name").isEmpty()) problems.add(new Problem("name", w.t("call.fault.MISSING")));
        var code = typed.given("creditCode");
        if (code.isEmpty() && office.isEmpty())
            problems.add(new Problem("creditCode", w.t("admin.creditCode.missing")));
        code.ifPresent(given ->
                Messages.ofCode(given).forEach(fault -> problems.add(new Problem("creditCode", w.t(fault)))));
        code.flatMap(people::organisationWithCreditCode)
                .ifPresent(
                        other -> problems.add(new Problem("creditCode", w.t("admin.creditCode.taken", other.name()))));
        if (area.isEmpty()) problems.add(new Problem("area", w.t("admin.area.unknown")));
        office.flatMap(kind -> area.flatMap(found -> people.office(kind, found.code())))
                .ifPresent(other -> problems.add(new Problem("office", w.t("admin.office.taken", other.name()))));
        return problems;
    }

    /** What was typed, with the level that the area has. */
    Typed proposed() {
        if (level.isEmpty()) return typed;
        var values = new HashMap<>(typed.values());
        values.put("level", List.of(level.get().name()));
        return new Typed(typed.form(), values, typed.problems());
    }

    NewOrganisation asked() {
        var name = typed.value("name");
        return new NewOrganisation(
                typed.given("creditCode"),
                new Text(name, typed.given("name.en").orElse(name)),
                area.orElseThrow().code(),
                level.orElseThrow(),
                office);
    }
}
