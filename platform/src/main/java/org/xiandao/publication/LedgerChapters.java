package org.xiandao.publication;

import static org.xiandao.publication.Saying.count;
import static org.xiandao.publication.Saying.from;
import static org.xiandao.publication.Saying.head;
import static org.xiandao.publication.Saying.line;
import static org.xiandao.publication.Saying.number;
import static org.xiandao.publication.Saying.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.publication.Things.Thing;
import org.xiandao.publication.life.Chart;
import org.xiandao.publication.life.Chart.Form;
import org.xiandao.publication.life.Chart.Group;
import org.xiandao.publication.life.Chart.Mark;
import org.xiandao.publication.life.Frozen;
import org.xiandao.publication.life.Frozen.Entry;
import org.xiandao.publication.life.Frozen.Head;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.rules.pack.Text;

/** What a white paper tells from the ledger: networks, factories and scenes by place, and the scenes by kind. Only counts: names of enterprises stay in the ledger. */
@Component
class LedgerChapters {
    private static final String WHOLE = "whole";

    private final Things things;

    LedgerChapters(Things things) {
        this.things = things;
    }

    /** What is counted, by the name that readers know it by. */
    private record Counted(String type, Text title, List<Thing> all, Map<String, String> places) {}

    private List<Counted> counted(About about) {
        var sites = things.all(Things.SITE, about);
        var counted = new ArrayList<Counted>();
        add(counted, Things.NETWORK, new Text("5G专网", "5G private networks"), things.all(Things.NETWORK, about), sites);
        add(counted, Things.SITE, new Text("工厂", "Factories"), sites, sites);
        add(counted, Things.SCENE, new Text("运行中的应用场景", "Scenes in operation"), operating(about), sites);
        return counted;
    }

    private Map<String, Thing> operating(About about) {
        var all = things.all(Things.SCENE, about);
        all.values().removeIf(thing -> !thing.field("state").equals("operating"));
        return all;
    }

    private static void add(
            List<Counted> counted, String type, Text title, Map<String, Thing> all, Map<String, Thing> sites) {
        if (all.isEmpty()) return;
        var places = new HashMap<String, String>();
        all.values()
                .forEach(thing -> places.put(
                        thing.id(),
                        Optional.ofNullable(sites.get(thing.field("site")))
                                .map(Thing::area)
                                .orElse(thing.area())));
        counted.add(new Counted(type, title, List.copyOf(all.values()), places));
    }

    /** For the summary. */
    List<Line> inShort(About about) {
        return counted(about).stream()
                .map(one -> line(one.type(), one.title(), from(number(one.all().size()), about.ledger(one.type()))))
                .toList();
    }

    Optional<Frozen> places(About about) {
        var counted = counted(about);
        if (counted.isEmpty()) return Optional.empty();
        var names = new TreeMap<String, Text>();
        var sums = new HashMap<String, Map<String, Integer>>();
        for (var one : counted)
            for (var thing : one.all()) {
                var place = things.place(
                        Optional.ofNullable(one.places().get(thing.id())).orElse(WHOLE), about.area());
                var code = place.map(area -> area.code()).orElse(WHOLE);
                names.put(code, place.map(area -> area.name()).orElse(new Text("未写明所在地", "Place not told")));
                sums.computeIfAbsent(code, it -> new HashMap<>()).merge(one.type(), 1, Integer::sum);
            }
        var lines = new ArrayList<Line>();
        var groups = new ArrayList<Group>();
        names.forEach((code, name) -> {
            var here = sums.getOrDefault(code, Map.of());
            lines.add(line(
                    code,
                    name,
                    counted.stream()
                            .map(one -> from(number(here.getOrDefault(one.type(), 0)), about.ledger(one.type())))
                            .toArray(Entry[]::new)));
            groups.add(new Group(
                    name,
                    counted.stream()
                            .map(one -> mark(one.title(), here.getOrDefault(one.type(), 0)))
                            .toList()));
        });
        var heads = new ArrayList<Head>();
        heads.add(head("所在地", "Place"));
        counted.forEach(one -> heads.add(count(one.title())));
        var lead = new Text(
                say("截至%s，台账登记", "", about.asOf()).zh() + told(counted, "zh", "，") + "。",
                say("", "By %s the ledger held ", about.asOf()).en() + told(counted, "en", ", ") + ".");
        var title = new Text("专网、工厂和应用场景的分布", "Networks, factories and scenes by place");
        return Optional.of(new Frozen(
                about.asOf(),
                about.known(),
                Map.of("text", lead),
                new Table(title, heads, lines),
                Optional.of(new Chart(Form.BARS, title, groups)),
                counted.stream().flatMap(one -> one.all().stream()).anyMatch(Thing::madeUp)));
    }

    private static String told(List<Counted> counted, String language, String comma) {
        return counted.stream()
                .map(one -> language.equals("zh")
                        ? one.title().zh() + number(one.all().size()).zh() + "个"
                        : number(one.all().size()).en() + " " + one.title().en().toLowerCase(java.util.Locale.ENGLISH))
                .collect(Collectors.joining(comma));
    }

    private static Mark mark(Text label, int count) {
        return new Mark(label, Optional.of(BigDecimal.valueOf(count)), number(count));
    }

    Optional<Frozen> scenes(About about) {
        var all = operating(about).values();
        if (all.isEmpty()) return Optional.empty();
        var byScene = all.stream().collect(Collectors.groupingBy(thing -> thing.field("scene")));
        var scenes = byScene.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Thing>> one) ->
                                -one.getValue().size())
                        .thenComparing(one -> one.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var lines = new ArrayList<Line>();
        var marks = new ArrayList<Mark>();
        for (var scene : scenes) {
            var name = things.told(Things.SCENE, "scene", scene.getKey());
            lines.add(line(scene.getKey(), name, from(number(scene.getValue().size()), about.ledger(Things.SCENE))));
            marks.add(mark(name, scene.getValue().size()));
        }
        var title = new Text("各类应用场景的部署数", "Deployments by kind of scene");
        return Optional.of(new Frozen(
                about.asOf(),
                about.known(),
                Map.of(
                        "text",
                        say(
                                "运行中的应用场景共%s个，涉及%s类典型应用场景。",
                                "%s scenes are in operation, of %s kinds.", all.size(), scenes.size())),
                new Table(title, List.of(head("典型应用场景", "Typical scene"), count("部署数", "Deployments")), lines),
                Optional.of(new Chart(Form.BARS, title, List.of(new Group(new Text("", ""), marks)))),
                all.stream().anyMatch(Thing::madeUp)));
    }
}
