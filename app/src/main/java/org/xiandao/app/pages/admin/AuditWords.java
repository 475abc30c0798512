package org.xiandao.app.pages.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiandao.app.web.Words;
import org.xiandao.base.AuditEvent;
import org.xiandao.people.Organisation;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** Lines of the audit trail in the reader's words; what has no word of ours stands as it was written. */
final class AuditWords {
    private final Map<String, Organisation> organisations;
    private final Words w;

    AuditWords(List<Organisation> organisations, Words w) {
        this.organisations =
                organisations.stream().collect(Collectors.toMap(one -> one.id().toString(), one -> one));
        this.w = w;
    }

    String action(AuditEvent event) {
        return known("audit.action." + event.action(), event.action());
    }

    String subject(AuditEvent event) {
        return named(event.subject());
    }

    String detail(AuditEvent event) {
        return CanonicalJson.parse(event.detail()) instanceof Json.Obj(var members)
                ? members.entrySet().stream()
                        .map(entry -> w.t(
                                "audit.detail", known("audit.detail." + entry.getKey(), entry.getKey()), value(entry)))
                        .collect(Collectors.joining(w.t("gate.and")))
                : event.detail();
    }

    private String value(Map.Entry<String, Json> entry) {
        return switch (entry.getValue()) {
            case Json.Str(var text) -> entry.getKey().equals("duty") ? known("duty." + text, text) : named(text);
            case Json.Arr(var items) ->
                items.stream()
                        .map(item -> item instanceof Json.Str(var text) ? text : item.toString())
                        .collect(Collectors.joining(", "));
            case Json.Int(var number) -> String.valueOf(number);
            case Json.Bool(var flag) -> w.t(flag ? "case.yes" : "case.no");
            case Json.Obj _, Json.Null _ -> entry.getValue().toString();
        };
    }

    private String named(String text) {
        var organisation = organisations.get(text);
        return organisation == null ? text : w.t(organisation.name());
    }

    private String known(String key, String raw) {
        return w.knows(key) ? w.t(key) : raw;
    }
}
