package org.xiandao.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.ledger.RecordDirectory.Line;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Form.Classification;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** Records as a publication reads them: those of its area, and nothing of a type that is restricted. */
@Component
class Things {
    static final String CASE = "factory-case";
    static final String SITE = "factory-site";
    static final String SCENE = "scene-deployment";
    static final String NETWORK = "private-network";

    private final RecordDirectory directory;
    private final Catalogue catalogue;
    private final Areas areas;

    Things(RecordDirectory directory, Catalogue catalogue, Areas areas) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    /** A record as it held on the day. */
    record Thing(String id, String area, Map<String, String> fields, boolean madeUp) {
        String field(String id) {
            return fields.getOrDefault(id, "");
        }
    }

    Optional<RecordType> type(String id) {
        return catalogue.type(id).filter(type -> type.classification() != Classification.RESTRICTED);
    }

    boolean isPublic(String id) {
        return catalogue
                .type(id)
                .filter(type -> type.classification() == Classification.PUBLIC)
                .isPresent();
    }

    /** By id, in the order of their names. */
    Map<String, Thing> all(String type, About about) {
        var all = new HashMap<String, Thing>();
        if (type(type).isPresent())
            directory.each(type, List.of(about.actor()), about.asOf(), about.known(), "", line -> {
                if (areas.within(line.version().area(), about.area().code()))
                    all.put(line.id().toString(), thing(line));
            });
        return all;
    }

    private static Thing thing(Line line) {
        var says = line.version().says();
        return new Thing(
                line.id().toString(),
                line.version().area(),
                says.fields(),
                says.origin().kind() == Origin.Kind.DEMONSTRATION);
    }

    /** A choice or an area as people read it. */
    Text told(String type, String field, String value) {
        return catalogue
                .type(type)
                .flatMap(it -> it.field(field))
                .flatMap(it -> it.type() == RecordType.Type.AREA
                        ? areas.find(value).map(area -> areas.fullName(area.code()))
                        : catalogue.options(it).stream()
                                .filter(option -> option.id().equals(value))
                                .map(RecordType.Option::title)
                                .findFirst())
                .orElse(new Text(value, value));
    }

    /** The county or park that a record counts for; empty where it is kept for the area as a whole. */
    Optional<Area> place(String code, Area whole) {
        return areas.find(code)
                .filter(area -> !area.code().equals(whole.code()))
                .flatMap(area -> whole.level() == Level.CITY || whole.level() == Level.COUNTY
                        ? areas.at(Level.COUNTY, code)
                        : areas.chain(code).stream()
                                .filter(one -> one.parent()
                                        .filter(whole.code()::equals)
                                        .isPresent())
                                .findFirst());
    }
}
