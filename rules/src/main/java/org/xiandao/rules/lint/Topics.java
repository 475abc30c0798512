package org.xiandao.rules.lint;

import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Text;

/** What is told in words is a topic of the catalogue, and is asked for where words can stand. */
final class Topics {
    private Topics() {}

    static void check(Catalogue catalogue, Loaded pack, Faults faults) {
        var topics = catalogue.lists().getOrDefault(TOPICS, java.util.List.of()).stream()
                .map(RecordType.Option::id)
                .toList();
        var references = new References(faults);
        pack.edition()
                .indicators()
                .ifPresent(tree -> tree.items()
                        .forEach(item -> item.topic()
                                .ifPresent(topic -> references.known(
                                        References.TOPIC,
                                        topic,
                                        topics,
                                        pack.places().of(item, "topic")))));
        for (var field : Ids.fieldList(pack.edition())) {
            var place = pack.places().of(field, "topic");
            field.topic().ifPresent(topic -> references.known(References.TOPIC, topic, topics, place));
            if (field.topic().isPresent() && !words(field.type())) noWords(place, faults);
            for (var part : field.parts())
                if (part.narrative() && field.type() != Form.Type.INDICATOR_TABLE)
                    noTable(pack.places().of(part, "narrative"), faults);
        }
    }

    private static final String TOPICS = "topics";

    private static boolean words(Form.Type type) {
        return type == Form.Type.TEXT || type == Form.Type.LONG_TEXT || type == Form.Type.RICH_TEXT;
    }

    private static void noWords(Place place, Faults faults) {
        faults.report(
                place,
                Fault.Code.FIELD_DETAIL,
                new Text("只有文字项能写 topic", "Only a field of words has a topic"),
                new Text(
                        "请删去 topic，或把 type 改为 text、long-text、rich-text",
                        "Remove it, or make the field text, long-text or rich-text"));
    }

    private static void noTable(Place place, Faults faults) {
        faults.report(
                place,
                Fault.Code.FIELD_DETAIL,
                new Text("只有指标表的分项能写 narrative", "Only a part of an indicator table is narrative"),
                new Text("请删去 narrative", "Remove it"));
    }
}
