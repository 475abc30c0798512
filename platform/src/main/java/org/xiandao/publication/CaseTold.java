package org.xiandao.publication;

import static org.xiandao.publication.Saying.from;
import static org.xiandao.publication.Saying.head;
import static org.xiandao.publication.Saying.line;
import static org.xiandao.publication.Saying.list;
import static org.xiandao.publication.Saying.number;
import static org.xiandao.publication.Saying.same;
import static org.xiandao.publication.Saying.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.publication.Things.Thing;
import org.xiandao.publication.life.Frozen;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Text;

/** One case as the records of its factory tell it. */
record CaseTold(Things things, Thing thing, Optional<Thing> site, List<Thing> scenes, List<Thing> networks) {

    Frozen figures(About about, boolean study) {
        var lines = new ArrayList<Line>();
        if (study) {
            lines.add(line(
                    "study",
                    new Text("案例来源", "Case study"),
                    from(
                            say("%s，%s发布", "%s, %s", thing.field("publisher"), thing.field("published")),
                            "/ledger/records/" + thing.id())));
        }
        site.ifPresent(at -> {
            var source = "/ledger/records/" + at.id();
            lines.add(line("site", new Text("工厂", "Factory"), from(same(at.field("name")), source)));
            lines.add(line("industry", new Text("行业", "Industry"), from(industry(at), source)));
            lines.add(line("area", new Text("所在地", "Place"), from(place(at), source)));
        });
        if (!networks.isEmpty()) {
            var source = "/ledger/records/" + networks.getFirst().id();
            lines.add(line("user", new Text("企业", "Enterprise"), from(same(each(networks, "user", "、")), source)));
            lines.add(line("network", new Text("5G专网", "5G private network"), from(network(), source)));
        }
        if (!scenes.isEmpty()) {
            lines.add(line("scenes", new Text("应用场景", "Scenes"), from(names(), about.ledger(Things.SCENE))));
            lines.add(line(
                    "scene-count",
                    new Text("应用场景数", "Number of scenes"),
                    from(number(scenes.size()), about.ledger(Things.SCENE))));
        }
        terminals()
                .ifPresent(sum -> lines.add(line(
                        "terminals",
                        new Text("接入5G终端", "5G terminals connected"),
                        from(number(sum), about.ledger(Things.SCENE)))));
        return new Frozen(
                about.asOf(),
                about.known(),
                leads(),
                new Table(
                        new Text("案例概况", "The case in short"),
                        List.of(head("项目", "What"), head("内容", "As recorded")),
                        lines),
                Optional.empty(),
                all().anyMatch(Thing::madeUp));
    }

    private Stream<Thing> all() {
        return Stream.of(Stream.of(thing), site.stream(), scenes.stream(), networks.stream())
                .flatMap(it -> it);
    }

    private Text industry(Thing at) {
        return things.told(Things.SITE, "industry", at.field("industry"));
    }

    private Text place(Thing at) {
        return things.told(Things.SITE, "area", at.field("area"));
    }

    private Text network() {
        return list(networks.stream()
                .map(one -> things.told(Things.NETWORK, "kind", one.field("kind")))
                .distinct()
                .toList());
    }

    private Text names() {
        return list(scenes.stream()
                .map(one -> things.told(Things.SCENE, "scene", one.field("scene")))
                .toList());
    }

    private static String each(List<Thing> things, String field, String comma) {
        return things.stream()
                .map(one -> one.field(field))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(comma));
    }

    private Optional<Fraction> terminals() {
        return scenes.stream()
                .map(one -> one.field("terminals"))
                .filter(text -> !text.isEmpty())
                .map(Fraction::parse)
                .reduce(Fraction::plus);
    }

    /** The sentences that records can tell; where they are silent, people write. */
    private Map<String, Text> leads() {
        var leads = new HashMap<String, Text>();
        site.ifPresent(at -> leads.put(
                "background",
                say("%s位于%s，属%s。", "%s lies in %s and belongs to %s.", at.field("name"), place(at), industry(at))));
        if (!scenes.isEmpty())
            leads.put(
                    "practice",
                    networks.isEmpty()
                            ? say("已部署%s，共%s类应用场景。", "In operation: %s; %s kinds of scenes.", names(), scenes.size())
                            : say(
                                    "依托%s，已部署%s，共%s类应用场景。",
                                    "Over a private network (%s), in operation: %s; %s kinds of scenes.",
                                    network(),
                                    names(),
                                    scenes.size()));
        var effects = each(scenes, "effect", "\n");
        if (!effects.isEmpty()) leads.put("effect", same(effects));
        else
            terminals().ifPresent(sum -> leads.put("effect", say("接入5G终端%s个。", "%s 5G terminals are connected.", sum)));
        return leads;
    }
}
