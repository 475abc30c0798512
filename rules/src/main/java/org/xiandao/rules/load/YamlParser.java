package org.xiandao.rules.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.xiandao.rules.pack.Text;

/** Plain YAML as a tree that knows its places. Anchors, aliases, tags, duplicate keys and further documents are faults. */
final class YamlParser {
    private static final int DEEPEST = 40;
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final Scope scope;
    private final Iterator<Event> events;

    private YamlParser(Scope scope, String text) {
        this.scope = scope;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    static Optional<Node> parse(Scope scope, String text) {
        try {
            return new YamlParser(scope, text).document();
        } catch (MarkedYamlEngineException broken) {
            notYaml(scope, place(scope, broken.getProblemMark()), broken.getProblem());
        } catch (YamlEngineException broken) {
            notYaml(scope, Place.startOf(scope.file()), String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        Optional<Node> root = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            var event = events.next();
            if (!(event instanceof DocumentStartEvent)) continue;
            documents++;
            var read = node(events.next(), 0);
            if (documents == 1) root = Optional.of(read);
            else
                scope.faults()
                        .report(
                                place(event),
                                Fault.Code.NOT_YAML,
                                new Text("一个文件只能有一份 YAML 文档", "A file holds one YAML document, this is another"),
                                new Text("请删去“---”及其后内容", "Remove \"---\" and what follows"));
        }
        if (documents == 0)
            scope.faults()
                    .report(
                            Place.startOf(scope.file()),
                            Fault.Code.EMPTY,
                            new Text("文件是空的", "The file is empty"),
                            new Text("请按规则包说明填写，或删去此文件", "Fill it as the guide to packs says, or remove it"));
        return root;
    }

    private Node node(Event event, int depth) {
        if (depth > DEEPEST) throw new YamlEngineException("nested deeper than " + DEEPEST + " levels");
        return switch (event) {
            case ScalarEvent scalar -> {
                plain(scalar, scalar.getAnchor(), scalar.getTag());
                yield new Scalar(scope, place(event), scalar.getValue(), scalar.isPlain());
            }
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            case AliasEvent alias -> {
                anchor(event, "*" + alias.getAlias());
                yield new Scalar(scope, place(event), "", false);
            }
            default -> throw new YamlEngineException("unexpected " + event.getEventId());
        };
    }

    private Sequence sequence(SequenceStartEvent start, int depth) {
        plain(start);
        var entries = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next())
            entries.add(node(event, depth + 1));
        return new Sequence(scope, place(start), entries);
    }

    private Mapping mapping(MappingStartEvent start, int depth) {
        plain(start);
        var entries = new LinkedHashMap<String, Mapping.Entry>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = node(event, depth + 1);
            var value = node(events.next(), depth + 1);
            if (!(key instanceof Scalar scalar)) {
                key.wrongType(new Text("键名", "a key"), new Text("键名须是一个词", "A key is one word"));
                continue;
            }
            if (entries.putIfAbsent(scalar.text(), new Mapping.Entry(key.place(), value)) != null)
                key.report(
                        Fault.Code.DUPLICATE_KEY,
                        new Text("键 " + scalar.text() + " 重复", "The key \"" + scalar.text() + "\" stands here twice"),
                        new Text("请只留一个", "Keep one of them"));
        }
        return Mapping.of(scope, place(start), entries);
    }

    private void plain(CollectionStartEvent start) {
        plain(start, start.getAnchor(), start.getTag());
    }

    private void plain(Event event, Optional<Anchor> anchor, Optional<String> tag) {
        anchor.ifPresent(name -> anchor(event, "&" + name.getValue()));
        tag.ifPresent(name -> scope.faults()
                .report(
                        place(event),
                        Fault.Code.TAG,
                        new Text("不能用标签 " + name, "Tags are not used in packs: " + name),
                        new Text("请删去标签", "Remove the tag")));
    }

    private void anchor(Event event, String name) {
        scope.faults()
                .report(
                        place(event),
                        Fault.Code.ANCHOR,
                        new Text("不能用锚点或别名 " + name, "Anchors and aliases are not used in packs: " + name),
                        new Text("请把内容完整写出", "Write the content out"));
    }

    private Place place(Event event) {
        return place(scope, event.getStartMark());
    }

    private static Place place(Scope scope, Optional<Mark> mark) {
        return mark.map(at -> new Place(scope.file(), at.getLine() + 1, at.getColumn() + 1))
                .orElse(Place.startOf(scope.file()));
    }

    private static void notYaml(Scope scope, Place place, String problem) {
        scope.faults()
                .report(
                        place,
                        Fault.Code.NOT_YAML,
                        new Text("不是合法的 YAML：" + problem, "Not YAML: " + problem),
                        new Text("请检查此处的缩进、冒号、引号和括号", "Check indentation, colons, quotes and brackets here"));
    }
}
