package org.xiandao.publication;

import static org.xiandao.publication.Saying.count;
import static org.xiandao.publication.Saying.from;
import static org.xiandao.publication.Saying.head;
import static org.xiandao.publication.Saying.line;
import static org.xiandao.publication.Saying.number;
import static org.xiandao.publication.Saying.same;
import static org.xiandao.publication.Saying.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiandao.ledger.Ground;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Step;
import org.xiandao.publication.Things.Thing;
import org.xiandao.publication.life.Chapter;
import org.xiandao.publication.life.Chapter.Cited;
import org.xiandao.publication.life.Chart;
import org.xiandao.publication.life.Chart.Form;
import org.xiandao.publication.life.Chart.Group;
import org.xiandao.publication.life.Chart.Mark;
import org.xiandao.publication.life.Frozen;
import org.xiandao.publication.life.Frozen.Entry;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.publication.life.What;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Text;
import org.xiandao.targets.Targets;

/** Typical cases: the chapter of each, how many there are against the plan's target, and whether their records still stand. */
@Component
class CaseChapters {
    private static final Text ROW = new Text("典型案例", "Typical cases");

    private final Things things;
    private final Ledger ledger;
    private final Targets targets;

    CaseChapters(Things things, Ledger ledger, Targets targets) {
        this.things = things;
        this.ledger = ledger;
        this.targets = targets;
    }

    /** The target that counts case studies, where the plan prints one. */
    static Optional<Target> target(Edition edition) {
        return edition.plan().targets().stream()
                .filter(target -> target.measure()
                        .flatMap(edition::measure)
                        .filter(measure -> measure.definition() instanceof Measure.Definition.Count(var type, var where)
                                && type.equals(Things.CASE))
                        .isPresent())
                .findFirst();
    }

    /** As the area aims at it: another figure than the printed one where a change has been approved. */
    private Optional<Target> aimed(About about) {
        return target(about.edition())
                .map(printed -> targets.of(
                                about.edition(), printed, about.area().code(), about.asOf(), about.known())
                        .target());
    }

    /** The case studies that have been published, for a white paper: their own type is public, the sites' is not. */
    Optional<Frozen> cases(About about) {
        if (!things.isPublic(Things.CASE)) return Optional.empty();
        var all = things.all(Things.CASE, about).values().stream()
                .sorted(Comparator.comparing((Thing thing) -> thing.field("published"))
                        .thenComparing(thing -> thing.field("name")))
                .toList();
        if (all.isEmpty() && target(about.edition()).isEmpty()) return Optional.empty();
        var lines = all.stream()
                .map(thing -> line(
                        thing.id(),
                        same(thing.field("name")),
                        Entry.of(same(thing.field("publisher"))),
                        from(same(thing.field("published")), "/ledger/records/" + thing.id())))
                .toList();
        return Optional.of(new Frozen(
                about.asOf(),
                about.known(),
                Map.of("text", against(about, new Text("已发布典型案例", "Case studies published"), all.size())),
                new Table(
                        new Text("已发布的典型案例", "Published case studies"),
                        List.of(
                                head("案例", "Case study"),
                                head("编制或发布单位", "Published by"),
                                head("发布日期", "Published on")),
                        lines),
                chart(about, List.of(counting(new Text("已发布", "Published"), all.size()))),
                all.stream().anyMatch(Thing::madeUp)));
    }

    private Text against(About about, Text what, int count) {
        return aimed(about)
                .map(target -> say(
                        "截至%s，%s%s个，方案的目标是%s个。",
                        "By %s: %s %s, of the %s that the plan sets.",
                        about.asOf(),
                        what,
                        count,
                        target.value().amount()))
                .orElseGet(() -> say("截至%s，%s%s个。", "By %s: %s %s.", about.asOf(), what, count));
    }

    private record Counting(Text label, int count) {}

    private static Counting counting(Text label, int count) {
        return new Counting(label, count);
    }

    private Optional<Chart> chart(About about, List<Counting> counts) {
        return aimed(about)
                .map(target -> new Chart(
                        Form.PROGRESS,
                        new Text("典型案例与方案目标", "Typical cases against the plan's target"),
                        counts.stream()
                                .map(one -> new Group(
                                        one.label(),
                                        List.of(new Mark(
                                                ROW,
                                                Optional.of(share(one.count(), target)),
                                                say(
                                                        "%s / %s",
                                                        "%s / %s",
                                                        one.count(),
                                                        target.value().amount())))))
                                .toList()));
    }

    private static BigDecimal share(int count, Target target) {
        return Share.of(Fraction.of(count), target.value().amount());
    }

    /** What a collection says of itself, with so many cases in it. */
    Frozen overview(About about, List<Chapter> chosen) {
        var published = things.all(Things.CASE, about).values();
        var lines = new ArrayList<Line>();
        var clause = target(about.edition())
                .map(target -> about.clause("target-" + target.id()))
                .orElse("");
        lines.add(line("chosen", new Text("入编案例", "Cases in the collection"), Entry.of(number(chosen.size()))));
        lines.add(line(
                "published",
                new Text("台账登记的典型案例", "Case studies on record"),
                from(number(published.size()), about.ledger(Things.CASE))));
        aimed(about)
                .ifPresent(target -> lines.add(line(
                        "target",
                        new Text("方案目标", "Target of the plan"),
                        new Entry(number(target.value().amount()), "", clause))));
        return new Frozen(
                about.asOf(),
                about.known(),
                Map.of("text", against(about, new Text("本集收入典型案例", "Cases in this collection"), chosen.size())),
                new Table(
                        new Text("案例数量", "Number of cases"), List.of(head("项目", "What"), count("数量", "Number")), lines),
                chart(
                        about,
                        List.of(
                                counting(new Text("入编案例", "In the collection"), chosen.size()),
                                counting(new Text("台账登记", "On record"), published.size()))),
                published.stream().anyMatch(Thing::madeUp)
                        || chosen.stream().anyMatch(one -> one.figures().madeUp()));
    }

    /** Records to choose a case from: published case studies, and the scenes in operation. */
    List<Choice> choices(About about) {
        var choices = new ArrayList<Choice>();
        var sites = things.all(Things.SITE, about);
        for (var type : List.of(Things.CASE, Things.SCENE))
            things.all(type, about).values().stream()
                    .filter(thing ->
                            type.equals(Things.CASE) || thing.field("state").equals("operating"))
                    .map(thing -> new Choice(thing.id(), type, title(type, thing, sites.get(thing.field("site")))))
                    .sorted(Comparator.comparing(choice -> choice.title().zh()))
                    .forEach(choices::add);
        return List.copyOf(choices);
    }

    record Choice(String id, String type, Text title) {}

    private Text title(String type, Thing thing, @org.jspecify.annotations.Nullable Thing site) {
        if (type.equals(Things.CASE)) return same(thing.field("name"));
        var scene = things.told(Things.SCENE, "scene", thing.field("scene"));
        var at = site == null ? "" : site.field("name");
        return new Text((at + " " + scene.zh()).strip(), (at + " " + scene.en()).strip());
    }

    Optional<Chapter> ofRecord(String id, About about) {
        for (var type : List.of(Things.CASE, Things.SCENE)) {
            var thing = things.all(type, about).get(id);
            if (thing == null) continue;
            var sites = things.all(Things.SITE, about);
            var title = title(type, thing, sites.get(thing.field("site")));
            return Optional.of(new Chapter(
                    id, What.CASE, title, Optional.of(new Cited(type, id)), figures(type, thing, about), Map.of()));
        }
        return Optional.empty();
    }

    private Frozen figures(String type, Thing thing, About about) {
        var site = Optional.ofNullable(things.all(Things.SITE, about).get(thing.field("site")));
        var scenes = things.all(Things.SCENE, about).values().stream()
                .filter(one -> one.field("state").equals("operating")
                        && one.field("site").equals(thing.field("site")))
                .filter(one -> type.equals(Things.CASE) || one.id().equals(thing.id()))
                .sorted(Comparator.comparing((Thing one) -> one.field("scene").length())
                        .thenComparing(one -> one.field("scene")))
                .toList();
        var networks = things.all(Things.NETWORK, about).values().stream()
                .filter(one -> one.field("site").equals(thing.field("site")))
                .toList();
        return new CaseTold(things, thing, site, scenes, networks).figures(about, type.equals(Things.CASE));
    }

    /** Whether the record does not hold any more, was returned, or has lost its evidence. */
    boolean gone(Cited cited, About now) {
        var type = things.type(cited.type());
        var kept = ledger.cited(UUID.fromString(cited.id()));
        if (type.isEmpty() || kept.isEmpty()) return true;
        var version = kept.get().asOf(now.asOf(), now.known());
        if (version.isEmpty()) return true;
        var ground = ledger.ground(kept.get(), version.get().number(), now.asOf(), now.known());
        return ground.step().equals(Optional.of(Step.Kind.RETURNED))
                || ground.lack(type.get()).equals(Optional.of(Ground.Lack.WITHDRAWN));
    }
}
