package org.xiandao.expert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.expert.Involved.Part;
import org.xiandao.expert.Tie.AlikeNames;
import org.xiandao.people.Body;
import org.xiandao.people.Declaration;
import org.xiandao.people.Interest;
import org.xiandao.people.PersonId;
import org.xiandao.rules.draw.Conflict.Kind;
import org.xiandao.rules.draw.Conflict.Source;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.RecusalRules;
import org.xiandao.rules.pack.RecusalRules.Reach;
import org.xiandao.rules.pack.Text;
import org.xiandao.same.BodyNames;

/**
 * All ties between some experts and some cases, found from both sides at once: by credit code where both have one, else by
 * names that are alike. Two different codes are two organisations, however alike their names.
 */
final class Ties {
    private final Areas areas;
    private final BodyNames names;
    private final LocalDate day;
    private final Map<String, List<Place>> byCode = new HashMap<>();
    private final Map<String, List<Place>> coded = new HashMap<>();
    private final Map<String, List<Place>> codeless = new HashMap<>();
    private final Set<Tie> found = new java.util.LinkedHashSet<>();
    private final List<Involved> cases;

    private record Place(Involved of, Part part) {}

    /** An organisation that somebody belongs or belonged to, or is tied to by their own word. */
    record Bond(PersonId expert, Body body, Kind kind, Source source, Optional<LocalDate> until) {}

    private Ties(List<Involved> cases, LocalDate day, Areas areas, BodyNames names) {
        this.cases = cases;
        this.areas = areas;
        this.names = names;
        this.day = day;
        for (var of : cases)
            for (var part : of.parts()) {
                var place = new Place(of, part);
                part.body()
                        .creditCode()
                        .ifPresent(code -> byCode.computeIfAbsent(code, it -> new ArrayList<>())
                                .add(place));
                var byName = part.body().creditCode().isPresent() ? coded : codeless;
                byName.computeIfAbsent(part.body().name(), it -> new ArrayList<>())
                        .add(place);
            }
    }

    static List<Tie> of(List<Involved> cases, Collection<Entry> experts, LocalDate day, Areas areas, BodyNames names) {
        var ties = new Ties(cases, day, areas, names);
        ties.byArea(experts);
        return ties.by(
                experts.stream().flatMap(expert -> bonds(expert).stream()).toList());
    }

    /** Those that follow from these bonds alone. */
    static List<Tie> between(List<Involved> cases, List<Bond> bonds, LocalDate day, Areas areas, BodyNames names) {
        return new Ties(cases, day, areas, names).by(bonds);
    }

    private List<Tie> by(List<Bond> bonds) {
        byCode(bonds);
        byName(bonds);
        return List.copyOf(found);
    }

    /** All that these experts belong or belonged to, or are tied to by their own word. */
    static Set<Body> bodies(Collection<Entry> experts) {
        return experts.stream()
                .flatMap(expert -> bonds(expert).stream())
                .map(Bond::body)
                .collect(Collectors.toSet());
    }

    private static List<Bond> bonds(Entry expert) {
        var bonds = new ArrayList<Bond>();
        var profile = expert.profile();
        bonds.add(new Bond(expert.person(), profile.unit(), Kind.SAME_UNIT, Source.INFERRED, Optional.empty()));
        for (var employment : profile.employers())
            bonds.add(new Bond(expert.person(), employment.body(), Kind.EMPLOYER, Source.INFERRED, employment.until()));
        expert.declaration().ifPresent(declaration -> bonds.addAll(declared(expert.person(), declaration)));
        return bonds;
    }

    static List<Bond> declared(PersonId person, Declaration declaration) {
        return declaration.interests().stream()
                .map(interest -> new Bond(person, interest.body(), kind(interest), Source.DECLARED, interest.until()))
                .toList();
    }

    private static Kind kind(Interest interest) {
        return switch (interest.kind()) {
            case EMPLOYER -> Kind.EMPLOYER;
            case FAMILY -> Kind.FAMILY;
            case FINANCIAL -> Kind.FINANCIAL;
            case EARLIER_INVOLVEMENT -> Kind.EARLIER_INVOLVEMENT;
        };
    }

    private boolean counts(Bond bond, RecusalRules rules) {
        return switch (bond.kind()) {
            case SAME_UNIT -> rules.sameUnit();
            case EMPLOYER ->
                bond.until()
                        .map(until ->
                                rules.employerYears() > 0 && !until.isBefore(day.minusYears(rules.employerYears())))
                        .orElse(rules.sameUnit() || rules.employerYears() > 0);
            case FAMILY -> rules.family();
            case FINANCIAL -> rules.financial();
            case EARLIER_INVOLVEMENT -> rules.earlierInvolvement();
            case SAME_AREA, OTHER -> false;
        };
    }

    private void byArea(Collection<Entry> experts) {
        var homes = new HashMap<String, List<Entry>>();
        for (var reach : Reach.values())
            for (var expert : experts)
                home(reach, expert.profile().area())
                        .ifPresent(area -> homes.computeIfAbsent(reach + area.code(), it -> new ArrayList<>())
                                .add(expert));
        for (var of : cases) {
            var reached = new HashSet<String>();
            for (var code : of.areas())
                home(of.rules().sameArea(), code)
                        .filter(area -> reached.add(area.code()))
                        .ifPresent(area -> homes.getOrDefault(of.rules().sameArea() + area.code(), List.of())
                                .forEach(expert -> found.add(new Tie(
                                        expert.person(),
                                        of.caseId(),
                                        Kind.SAME_AREA,
                                        Source.INFERRED,
                                        new Text(
                                                "专家所在地区“" + area.name().zh() + "”是申报主体所在地区",
                                                "The expert’s area, "
                                                        + area.name().en() + ", is the applicant’s own"),
                                        Optional.empty()))));
        }
    }

    private Optional<Area> home(Reach reach, String code) {
        if (areas.find(code).isEmpty()) return Optional.empty();
        return switch (reach) {
            case NONE -> Optional.empty();
            case COUNTY -> areas.at(Level.COUNTY, code);
            case CITY -> areas.at(Level.CITY, code);
            case PROVINCE -> areas.at(Level.PROVINCE, code);
        };
    }

    private void byCode(List<Bond> bonds) {
        for (var bond : bonds)
            bond.body()
                    .creditCode()
                    .map(code -> byCode.getOrDefault(code, List.of()))
                    .orElse(List.of())
                    .forEach(place -> add(bond, place, Optional.empty()));
    }

    /** Where one side has no code: its names against all of the other's. */
    private void byName(List<Bond> bonds) {
        var withCode = new HashMap<String, List<Bond>>();
        var without = new HashMap<String, List<Bond>>();
        for (var bond : bonds)
            (bond.body().creditCode().isPresent() ? withCode : without)
                    .computeIfAbsent(bond.body().name(), it -> new ArrayList<>())
                    .add(bond);
        compare(without, coded);
        compare(without, codeless);
        compare(withCode, codeless);
    }

    private void compare(Map<String, List<Bond>> ofExperts, Map<String, List<Place>> ofCases) {
        for (var alike : names.among(ofExperts.keySet(), ofCases.keySet()))
            for (var bond : ofExperts.getOrDefault(alike.one(), List.of()))
                for (var place : ofCases.getOrDefault(alike.other(), List.of()))
                    add(bond, place, Optional.of(new AlikeNames(alike.one(), alike.other(), alike.hundredths())));
    }

    private void add(Bond bond, Place place, Optional<AlikeNames> alike) {
        if (!counts(bond, place.of().rules())) return;
        found.add(new Tie(
                bond.expert(), place.of().caseId(), bond.kind(), bond.source(), why(bond, place.part(), alike), alike));
    }

    private static Text why(Bond bond, Part part, Optional<AlikeNames> alike) {
        var how = alike.map(names -> new Text(
                        "名称相近（" + names.hundredths() + "%），缺信用代码，尚未排除",
                        "names alike (" + names.hundredths() + "%), a credit code lacking, not cleared yet"))
                .orElseGet(() -> new Text("信用代码相同", "the same credit code"));
        var kind = kind(bond.kind());
        return new Text(
                kind.zh() + "“" + bond.body().name() + "”与" + part.role().text().zh() + "“"
                        + part.body().name() + "”：" + how.zh(),
                kind.en() + " “" + bond.body().name() + "” and “" + part.body().name() + "”, "
                        + part.role().text().en() + ": " + how.en());
    }

    private static Text kind(Kind kind) {
        return switch (kind) {
            case SAME_UNIT -> new Text("现单位", "Present unit");
            case EMPLOYER -> new Text("任职单位", "Employer");
            case FAMILY -> new Text("亲属单位", "A relative’s unit");
            case FINANCIAL -> new Text("持股单位", "Holding in");
            case EARLIER_INVOLVEMENT -> new Text("曾参与单位", "Earlier work for");
            case SAME_AREA -> new Text("同地区", "Same area");
            case OTHER -> new Text("其他", "Other");
        };
    }
}
