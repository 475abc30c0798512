package org.xiandao.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiandao.base.Actor;
import org.xiandao.exchange.CellFault.Code;
import org.xiandao.ledger.RecordNames;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.catalogue.RecordType.Type;

/** Turns what other records are called into their ids. */
final class References {
    private final RecordType type;
    private final Catalogue catalogue;
    private final RecordNames names;

    References(RecordType type, Catalogue catalogue, RecordNames names) {
        this.type = type;
        this.catalogue = catalogue;
        this.names = names;
    }

    void resolve(List<Draft> drafts, Actor actor) {
        for (var field : type.fields()) if (field.type() == Type.REFERENCE) resolve(field, drafts, actor);
    }

    private void resolve(Field field, List<Draft> drafts, Actor actor) {
        var called = new HashSet<String>();
        for (var draft : drafts) {
            var text = draft.fields.get(field.id());
            if (text != null && !isId(text)) called.add(text);
        }
        var target = catalogue.type(field.refersTo().orElseThrow()).orElseThrow();
        Map<String, List<UUID>> found = called.isEmpty() ? new HashMap<>() : names.find(target, called, actor);
        for (var draft : drafts) {
            var text = draft.fields.getOrDefault(field.id(), "");
            var records = found.getOrDefault(text, List.of());
            if (records.size() == 1)
                draft.fields.put(field.id(), records.getFirst().toString());
            if (records.size() > 1)
                draft.faults.add(CellFault.of(
                        field.id(), Code.AMBIGUOUS, "found", text, "many", String.valueOf(records.size())));
        }
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    }
}
