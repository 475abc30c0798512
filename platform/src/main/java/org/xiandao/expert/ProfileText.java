package org.xiandao.expert;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.expert.Profile.Absence;
import org.xiandao.expert.Profile.Employment;
import org.xiandao.people.Body;
import org.xiandao.rules.catalogue.Catalogue.Pillar;
import org.xiandao.rules.pack.Text;

/**
 * A profile as people write it, the same in a form and in a spreadsheet's row: several entries of one cell are set apart by
 * a semicolon or a new line, the parts of an entry by a bar.
 */
@Component
public class ProfileText {
    public static final List<String> COLUMNS = List.of(
            "name",
            "title",
            "unit",
            "unitCode",
            "fields",
            "area",
            "employers",
            "languages",
            "absences",
            "most",
            "phone",
            "email");

    private static final String ENTRIES = "[;；\\n]";
    private static final String PARTS = "[|｜]";
    private static final String WORDS = "[;；,，、\\n]";

    private final ProfileCheck check;
    private final Areas areas;

    ProfileText(ProfileCheck check, Areas areas) {
        this.check = check;
        this.areas = areas;
    }

    public sealed interface Read {
        record Whole(Profile profile) implements Read {}

        record Wrong(List<ProfileCheck.Fault> faults) implements Read {}
    }

    /** All that is wrong at once: what can't be understood, and what can be but may not stand so. */
    public Read read(Map<String, String> cells) {
        var faults = new ArrayList<ProfileCheck.Fault>();
        var profile = new Profile(
                cell(cells, "name"),
                cell(cells, "title"),
                new Body(cell(cells, "unit"), given(cells, "unitCode")),
                words(cells, "fields").stream().map(this::field).distinct().toList(),
                area(cell(cells, "area")),
                entries(cells, "employers").stream()
                        .flatMap(entry -> employment(entry, faults).stream())
                        .toList(),
                words(cells, "languages"),
                entries(cells, "absences").stream()
                        .flatMap(entry -> absence(entry, faults).stream())
                        .toList(),
                number(cell(cells, "most"), faults),
                cell(cells, "phone"),
                cell(cells, "email"));
        var unreadable = faults.stream().map(ProfileCheck.Fault::field).collect(Collectors.toSet());
        check.faults(profile).stream()
                .filter(fault -> !unreadable.contains(fault.field()))
                .forEach(faults::add);
        return faults.isEmpty() ? new Read.Whole(profile) : new Read.Wrong(List.copyOf(faults));
    }

    /** What {@link #read} would make the same profile of. */
    public Map<String, String> write(Profile profile, String language) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("name", profile.name());
        cells.put("title", profile.title());
        cells.put("unit", profile.unit().name());
        cells.put("unitCode", profile.unit().creditCode().orElse(""));
        cells.put(
                "fields",
                profile.fields().stream().map(id -> title(id).in(language)).collect(Collectors.joining("；")));
        cells.put("area", areas.find(profile.area()).map(Area::code).orElse(profile.area()));
        cells.put(
                "employers",
                profile.employers().stream()
                        .map(it -> String.join(
                                "｜",
                                it.body().name(),
                                it.body().creditCode().orElse(""),
                                it.from().toString(),
                                it.until().map(LocalDate::toString).orElse("")))
                        .collect(Collectors.joining("\n")));
        cells.put("languages", String.join("；", profile.languages()));
        cells.put(
                "absences",
                profile.absences().stream()
                        .map(it -> it.from() + "｜" + it.until())
                        .collect(Collectors.joining("\n")));
        cells.put("most", String.valueOf(profile.most()));
        cells.put("phone", profile.phone());
        cells.put("email", profile.email());
        return cells;
    }

    public Text title(String field) {
        return check.fields().stream()
                .filter(pillar -> pillar.id().equals(field))
                .map(Pillar::title)
                .findFirst()
                .orElseGet(() -> new Text(field, field));
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private static Optional<String> given(Map<String, String> cells, String column) {
        return Optional.of(cell(cells, column).toUpperCase(Locale.ROOT)).filter(text -> !text.isEmpty());
    }

    private static List<String> words(Map<String, String> cells, String column) {
        return parts(cell(cells, column), WORDS);
    }

    private static List<String> entries(Map<String, String> cells, String column) {
        return parts(cell(cells, column), ENTRIES);
    }

    private static List<String> parts(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String field(String written) {
        return check.fields().stream()
                .filter(pillar -> pillar.id().equals(written)
                        || pillar.title().zh().equals(written)
                        || pillar.title().en().equalsIgnoreCase(written))
                .map(Pillar::id)
                .findFirst()
                .orElse(written);
    }

    /** By code, or by a name that only one area has. */
    private String area(String written) {
        if (areas.find(written).isPresent()) return written;
        var named = areas.all().stream()
                .filter(area -> area.name().zh().equals(written)
                        || areas.fullName(area.code()).zh().equals(written))
                .map(Area::code)
                .toList();
        return named.size() == 1 ? named.getFirst() : written;
    }

    private static Optional<Employment> employment(String entry, List<ProfileCheck.Fault> faults) {
        var parts = Arrays.stream(entry.split(PARTS, -1)).map(String::strip).toList();
        var from = parts.size() > 2 ? day(parts.get(2), false) : Optional.<LocalDate>empty();
        boolean ends = parts.size() > 3 && !parts.get(3).isEmpty();
        var until = ends ? day(parts.get(3), true) : Optional.<LocalDate>empty();
        if (parts.size() > 4 || from.isEmpty() || ends && until.isEmpty()) {
            faults.add(
                    new ProfileCheck.Fault(
                            "employers",
                            new Text(
                                    "“" + entry + "”应写成：单位｜信用代码｜起｜止，日期如 2020-06-30，代码和止可以空着",
                                    "“" + entry
                                            + "” must read: unit|credit code|from|until, days such as 2020-06-30; code and until may be empty")));
            return Optional.empty();
        }
        var code = Optional.of(parts.get(1).toUpperCase(Locale.ROOT)).filter(text -> !text.isEmpty());
        return Optional.of(new Employment(new Body(parts.getFirst(), code), from.get(), until));
    }

    private static Optional<Absence> absence(String entry, List<ProfileCheck.Fault> faults) {
        var parts = entry.split(PARTS + "|至", -1);
        var from = day(parts[0].strip(), false);
        var until = day(parts[parts.length - 1].strip(), true);
        if (parts.length == 2 && from.isPresent() && until.isPresent())
            return Optional.of(new Absence(from.get(), until.get()));
        faults.add(new ProfileCheck.Fault(
                "absences",
                new Text(
                        "“" + entry + "”应写成：2031-01-01｜2031-01-31",
                        "“" + entry + "” must read: 2031-01-01|2031-01-31")));
        return Optional.empty();
    }

    /** A month stands for its first or its last day. */
    private static Optional<LocalDate> day(String written, boolean last) {
        try {
            if (written.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.of(LocalDate.parse(written));
            if (!written.matches("\\d{4}-\\d{2}")) return Optional.empty();
            var month = YearMonth.parse(written);
            return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String written, List<ProfileCheck.Fault> faults) {
        if (written.matches("\\d{1,6}")) return Integer.parseInt(written);
        faults.add(
                new ProfileCheck.Fault("most", new Text("请填写同时承担的案卷数，如 5", "Write how many cases at once, such as 5")));
        return 1;
    }
}
