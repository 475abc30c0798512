package org.xiandao.same;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.Same;
import org.xiandao.rules.catalogue.Same.As;
import org.xiandao.rules.catalogue.Same.Part;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Level;

/** The rules of a record type on what is the same, put to two records. */
public final class Sameness {
    private final Normaliser normaliser;
    private final Areas areas;

    Sameness(Normaliser normaliser, Areas areas) {
        this.normaliser = normaliser;
        this.areas = areas;
    }

    /** With the words of the catalogue in this folder. */
    public static Sameness of(java.nio.file.Path catalogue, Areas areas) {
        return new Sameness(new Normaliser(SameWords.of(catalogue), areas), areas);
    }

    /** Two records with no key in common are not compared; that two have one proves nothing yet. */
    public List<Long> keys(RecordType type, Map<String, String> fields) {
        var keys = new ArrayList<Long>();
        for (int rule = 0; rule < type.same().size(); rule++) {
            var said = said(type, type.same().get(rule).equal(), fields);
            if (said.stream().noneMatch(String::isEmpty))
                keys.add(digest(type.id() + "\n" + rule + "\n" + String.join("\n", said)));
        }
        return keys.stream().distinct().toList();
    }

    public Optional<Match> compare(RecordType type, Map<String, String> one, Map<String, String> other) {
        return type.same().stream()
                .flatMap(rule -> match(type, rule, one, other).stream())
                .max(Comparator.comparing(Match::hundredths));
    }

    private Optional<Match> match(RecordType type, Same rule, Map<String, String> one, Map<String, String> other) {
        var said = said(type, rule.equal(), one);
        if (said.stream().anyMatch(String::isEmpty) || !said.equals(said(type, rule.equal(), other)))
            return Optional.empty();
        var compared = new ArrayList<Match.Compared>();
        var sum = Fraction.ZERO;
        var weights = Fraction.ZERO;
        for (var part : rule.similar()) {
            int alike = Likeness.of(said(type, part, one), said(type, part, other));
            compared.add(new Match.Compared(part.field(), alike));
            sum = sum.plus(part.weight().times(Fraction.of(alike, 100)));
            weights = weights.plus(part.weight());
        }
        var mean = compared.isEmpty() ? Fraction.ONE : sum.over(weights);
        if (mean.compareTo(rule.atLeast()) < 0) return Optional.empty();
        int hundredths = mean.times(Fraction.of(100)).floor().intValueExact();
        return Optional.of(
                new Match(hundredths, rule.equal().stream().map(Part::field).toList(), compared));
    }

    /** Of all that two records are compared by: another, once one of them says something else there. */
    public long compared(RecordType type, Map<String, String> one, Map<String, String> other) {
        var said = new ArrayList<String>();
        for (var rule : type.same())
            for (var parts : List.of(rule.equal(), rule.similar())) {
                said.addAll(said(type, parts, one));
                said.addAll(said(type, parts, other));
            }
        return digest(String.join("\n", said));
    }

    private List<String> said(RecordType type, List<Part> parts, Map<String, String> fields) {
        return parts.stream().map(part -> said(type, part, fields)).toList();
    }

    private String said(RecordType type, Part part, Map<String, String> fields) {
        var text = fields.getOrDefault(part.field(), "");
        return switch (type.field(part.field()).orElseThrow().type()) {
            case TEXT, LONG_TEXT -> normaliser.of(part.as(), text);
            case CREDIT_CODE -> normaliser.of(As.TEXT, text);
            case AREA -> city(text);
            case INTEGER, NUMBER, DATE, CHOICE, YES_NO, REFERENCE -> text.strip();
        };
    }

    /** One unit writes the county, another the city or the park. */
    private String city(String code) {
        return areas.find(code)
                .flatMap(area -> areas.at(Level.CITY, code))
                .map(Area::code)
                .orElse(code);
    }

    private static long digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha256).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have.", missing);
        }
    }
}
