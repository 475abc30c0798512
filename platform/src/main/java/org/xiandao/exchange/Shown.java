package org.xiandao.exchange;

import java.util.HashMap;
import java.util.Map;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;

/** Fields as a table shows them: what a person chose by its title, all else as it is kept. */
final class Shown {
    private final RecordType type;
    private final Areas areas;
    private final String language;
    private final Map<String, Map<String, String>> titles = new HashMap<>();

    Shown(RecordType type, Catalogue catalogue, Areas areas, String language) {
        this.type = type;
        this.areas = areas;
        this.language = language;
        for (var field : type.fields()) {
            var options = new HashMap<String, String>();
            catalogue
                    .options(field)
                    .forEach(option -> options.put(option.id(), option.title().in(language)));
            titles.put(field.id(), options);
        }
    }

    Map<String, String> of(Map<String, String> fields) {
        var cells = new HashMap<String, String>();
        for (var field : type.fields()) {
            var value = fields.get(field.id());
            if (value != null) cells.put(field.id(), of(field, value));
        }
        return cells;
    }

    private String of(Field field, String value) {
        return switch (field.type()) {
            case CHOICE, YES_NO -> titles.getOrDefault(field.id(), Map.of()).getOrDefault(value, value);
            case AREA -> area(value);
            case TEXT, LONG_TEXT, INTEGER, NUMBER, DATE, CREDIT_CODE, REFERENCE -> value;
        };
    }

    String area(String code) {
        return areas.find(code).map(area -> areas.fullName(code).in(language)).orElse(code);
    }
}
