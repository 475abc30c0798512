package org.xiandao.app.pages.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Ground;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.LedgerRefusal;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.Statement;
import org.xiandao.ledger.Step;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;

/** What records say, in words. */
@Component
public class RecordWords {
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Areas areas;

    RecordWords(Ledger ledger, Catalogue catalogue, Areas areas) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    public Reader to(List<Actor> actors, Words w) {
        return new Reader(actors, w);
    }

    static String refusal(LedgerRefusal refusal, Words w) {
        var key = "ledger.refusal." + refusal.code();
        var own = key + "." + refusal.about();
        return w.knows(own) ? w.t(own) : w.t(key, refusal.about());
    }

    /** For one reader: other records are named only where the reader sees them. */
    public final class Reader {
        private final List<Actor> actors;
        private final Words w;
        private final Map<String, Optional<Kept>> met = new HashMap<>();

        private Reader(List<Actor> actors, Words w) {
            this.actors = actors;
            this.w = w;
        }

        /** The record's own name; without one, what tells it from others of its area; else its type's title. */
        public String name(RecordType type, Map<String, String> fields) {
            return type.name()
                    .flatMap(id -> Optional.ofNullable(fields.get(id)))
                    .or(() -> Optional.of(type.key().stream()
                                    .flatMap(id -> type.field(id).stream())
                                    .filter(field -> fields.containsKey(field.id()))
                                    .map(field -> text(field, fields.getOrDefault(field.id(), "")))
                                    .collect(Collectors.joining(" · ")))
                            .filter(key -> !key.isEmpty()))
                    .orElse(w.t(type.title()));
        }

        /** As a page's title, where no list says of which type it is. */
        public String title(RecordType type, Map<String, String> fields) {
            var name = name(type, fields);
            var kind = w.t(type.title());
            return type.name().isPresent() || name.equals(kind) ? name : kind + " · " + name;
        }

        public String text(Field field, String value) {
            return switch (cell(field, value)) {
                case Cell.Plain plain -> plain.text();
                case Cell.Short few -> few.text();
                case Cell.Number number -> (number.text() + " " + number.unit()).strip();
                case Cell.To link -> link.text();
                case Cell.Told told -> told.text();
                case Cell.Noted noted -> value;
                case Cell.Tag tag -> tag.text();
                case Cell.Judged judged -> value;
                case Cell.Stars stars -> value;
                case Cell.Digest digest -> value;
                case Cell.Demo made -> value;
            };
        }

        Cell cell(Field field, String value) {
            return switch (field.type()) {
                case TEXT, LONG_TEXT, CREDIT_CODE -> new Cell.Plain(value);
                case INTEGER, NUMBER ->
                    value.matches("-?\\d+(\\.\\d+)?")
                            ? new Cell.Number(figure(field, value), w.unit(field.unit()))
                            : new Cell.Plain(value);
                case DATE ->
                    FieldsAsked.day(value)
                            .<Cell>map(day -> new Cell.Short(w.date(day)))
                            .orElse(new Cell.Plain(value));
                case CHOICE, YES_NO ->
                    new Cell.Plain(catalogue.options(field).stream()
                            .filter(option -> option.id().equals(value))
                            .findFirst()
                            .map(option -> w.t(option.title()))
                            .orElse(value));
                case AREA -> new Cell.Plain(area(value));
                case REFERENCE ->
                    find(value)
                            .<Cell>map(record -> new Cell.To(name(record), "/ledger/records/" + value))
                            .orElse(new Cell.Plain(value.isEmpty() ? "" : w.t("ledger.reference.hidden")));
            };
        }

        /** A year is no quantity and is not grouped. */
        private static String figure(Field field, String value) {
            return field.unit().isEmpty() ? value : Figures.of(Fraction.parse(value));
        }

        public String area(String code) {
            return areas.find(code).map(area -> w.t(areas.fullName(code))).orElse(code);
        }

        /** The way to a record, where the reader sees it. */
        Optional<Link> link(UUID id) {
            return find(id.toString()).map(record -> new Link(name(record), "/ledger/records/" + id));
        }

        String name(Kept record) {
            var type = catalogue.type(record.type()).orElseThrow();
            return title(type, record.last().says().fields());
        }

        private Optional<Kept> find(String id) {
            return met.computeIfAbsent(id, it -> {
                try {
                    var uuid = UUID.fromString(it);
                    return actors.stream()
                            .flatMap(actor -> ledger.find(uuid, actor).stream())
                            .findFirst();
                } catch (IllegalArgumentException noId) {
                    return Optional.empty();
                }
            });
        }

        public String from(Statement says) {
            return says.trueFrom().equals(Statement.ALWAYS) ? w.t("ledger.always") : w.date(says.trueFrom());
        }

        /** How far a version has come; of a confirmed one that stands no more, what has become of its evidence. */
        public Cell.Tag state(Ground ground, RecordType type) {
            if (!ground.fallen(type)) return state(ground.state(type));
            var lack = ground.lack(type);
            return new Cell.Tag(
                    w.t("ledger.state.fallen." + lack.map(Ground.Lack::name).orElse("REPLACED")),
                    lack.isEmpty() ? Tone.WARN : Tone.BAD);
        }

        Cell.Tag state(Optional<Step.Kind> state) {
            var word = w.t("ledger.state." + state.map(Enum::name).orElse("DECLARED"));
            return new Cell.Tag(word, state.map(Reader::tone).orElse(Tone.PLAIN));
        }

        static Tone tone(Step.Kind kind) {
            return switch (kind) {
                case CHECKED -> Tone.BRAND;
                case CONFIRMED -> Tone.GOOD;
                case RETURNED -> Tone.WARN;
            };
        }

        public Cell origin(Origin origin) {
            return switch (origin.kind()) {
                case DECLARED -> new Cell.Plain(w.t("ledger.origin.DECLARED"));
                case PUBLIC -> new Cell.Tag(w.t("ledger.origin.PUBLIC"), Tone.BRAND);
                case DEMONSTRATION -> new Cell.Demo(new Cell.Plain(""));
            };
        }
    }
}
