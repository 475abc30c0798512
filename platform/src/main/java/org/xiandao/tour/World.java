package org.xiandao.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xiandao.rules.pack.Text;

/** What the tour tells, as {@code tour/world.yaml} writes it down. */
record World(
        Map<String, Text> names,
        List<Role> cast,
        List<ExpertPlan> experts,
        List<CallPlan> calls,
        List<CasePlan> cases) {

    record Role(String login, Text name, String unit, List<String> duties, Text role) {}

    /**
     * @param pool the office that keeps it, as under names
     * @param login of somebody of the login page, who joins only when their own panel is drawn
     */
    record ExpertPlan(
            String name,
            String pool,
            String title,
            String unit,
            Optional<String> unitCode,
            String area,
            List<String> fields,
            Optional<String> employed,
            Optional<String> login) {}

    record CallPlan(
            String id,
            String edition,
            Text title,
            Text text,
            String number,
            Day at,
            Map<String, Day> dates,
            Map<String, String> choices,
            Map<String, Integer> quotas,
            boolean demonstration,
            Optional<Day> closed) {}

    /** What an answer really is, and where that was published. */
    record PublicAnswer(String value, String source) {}

    /**
     * @param until id of the stage where the case stands at the end; "end" closes it
     * @param known answers by path, public ones with their source
     * @param ownText the document whose text the case's long answers are
     * @param fromLedger whether what the ledger has is taken from it
     * @param refused whether the decision where it stands is a refusal, with its grounds
     * @param objection to its notice, which is answered
     * @param panel whether experts have been drawn or a visiting team named there, one of the login page among them
     */
    record CasePlan(
            String call,
            String unit,
            Optional<String> area,
            List<String> with,
            Day begins,
            int pace,
            String until,
            String title,
            Optional<String> number,
            boolean falls,
            boolean published,
            Map<String, PublicAnswer> known,
            Optional<String> ownText,
            boolean fromLedger,
            boolean panel,
            boolean refused,
            Optional<String> objection) {}

    /** A day by the calendar, or counted from the day of the tour. */
    record Day(Optional<LocalDate> day, int offset) {
        LocalDate on(LocalDate today) {
            return day.orElseGet(() -> today.plusDays(offset));
        }

        static Day of(Object written) {
            var text = String.valueOf(written);
            return text.matches("[+-]?\\d{1,4}")
                    ? new Day(Optional.empty(), Integer.parseInt(text))
                    : new Day(Optional.of(LocalDate.parse(text)), 0);
        }
    }

    static World read() {
        return of(file("world.yaml"));
    }

    static Part file(String name) {
        try (InputStream in = Objects.requireNonNull(World.class.getResourceAsStream("/tour/" + name))) {
            return new Part(map(new Load(LoadSettings.builder().build()).loadFromInputStream(in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static World of(Part root) {
        return new World(
                root.part("names").texts(),
                root.parts("cast")
                        .map(cast -> new Role(
                                cast.text("login"),
                                cast.both("name"),
                                cast.text("unit"),
                                cast.strings("duties"),
                                cast.both("role")))
                        .toList(),
                root.parts("experts").map(World::expert).toList(),
                root.parts("calls").map(World::call).toList(),
                root.parts("cases").map(World::plan).toList());
    }

    private static ExpertPlan expert(Part expert) {
        return new ExpertPlan(
                expert.text("name"),
                expert.text("pool"),
                expert.text("title"),
                expert.text("unit"),
                expert.maybe("code"),
                expert.text("area"),
                expert.strings("fields"),
                expert.maybe("employed"),
                expert.maybe("login"));
    }

    private static CallPlan call(Part call) {
        var dates = new LinkedHashMap<String, Day>();
        call.part("dates").values().forEach((id, day) -> dates.put(id, Day.of(day)));
        var choices = new LinkedHashMap<String, String>();
        call.part("choices").values().forEach((id, choice) -> choices.put(id, String.valueOf(choice)));
        var quotas = new LinkedHashMap<String, Integer>();
        call.part("quotas").values().forEach((id, quota) -> quotas.put(id, Integer.valueOf(String.valueOf(quota))));
        return new CallPlan(
                call.text("id"),
                call.text("edition"),
                call.both("title"),
                call.both("text"),
                call.text("number"),
                Day.of(call.text("at")),
                dates,
                choices,
                quotas,
                call.yes("demonstration"),
                call.maybe("closed").map(Day::of));
    }

    private static CasePlan plan(Part plan) {
        var known = new LinkedHashMap<String, PublicAnswer>();
        var answers = plan.part("known");
        for (var path : answers.values().keySet())
            known.put(
                    path,
                    new PublicAnswer(
                            answers.part(path).text("value"),
                            answers.part(path).maybe("source").orElse("")));
        return new CasePlan(
                plan.text("call"),
                plan.text("unit"),
                plan.maybe("area"),
                plan.strings("with"),
                Day.of(plan.text("begins")),
                Integer.parseInt(plan.text("pace")),
                plan.text("until"),
                plan.text("title"),
                plan.maybe("number"),
                plan.yes("short"),
                plan.yes("publish"),
                known,
                plan.maybe("own-text"),
                plan.yes("from-ledger"),
                plan.yes("panel"),
                plan.yes("refused"),
                plan.maybe("objection"));
    }

    private static Map<String, Object> map(Object written) {
        var map = new LinkedHashMap<String, Object>();
        if (written instanceof Map<?, ?> entries) entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    record Part(Map<String, Object> values) {
        String text(String key) {
            return String.valueOf(Objects.requireNonNull(values.get(key), key));
        }

        Optional<String> maybe(String key) {
            return Optional.ofNullable(values.get(key)).map(String::valueOf);
        }

        boolean yes(String key) {
            return Boolean.TRUE.equals(values.get(key));
        }

        Part part(String key) {
            return new Part(values.containsKey(key) ? map(Objects.requireNonNull(values.get(key))) : Map.of());
        }

        java.util.stream.Stream<Part> parts(String key) {
            return ((List<?>) Objects.requireNonNull(values.get(key)))
                    .stream().map(entry -> new Part(map(Objects.requireNonNull(entry))));
        }

        List<List<?>> rows(String key) {
            return ((List<?>) Objects.requireNonNull(values.get(key), key))
                    .stream()
                            .<List<?>>map(row -> (List<?>) Objects.requireNonNull(row))
                            .toList();
        }

        List<String> strings(String key) {
            return values.get(key) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Text both(String key) {
            var part = part(key);
            return new Text(part.text("zh"), part.text("en"));
        }

        Map<String, Text> texts() {
            var texts = new LinkedHashMap<String, Text>();
            values.keySet().forEach(key -> texts.put(key, both(key)));
            return texts;
        }
    }
}
