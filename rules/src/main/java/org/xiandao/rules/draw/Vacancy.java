package org.xiandao.rules.draw;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xiandao.rules.draw.Sieve.Sifted;
import org.xiandao.rules.pack.Text;

/**
 * Seats that can't be filled.
 *
 * @param cases one case, or all that compete for the same people
 * @param field what the seats ask for; empty for those of any field
 * @param needed seats to fill; {@code possible} of them can be
 * @param eligible who could take them, before limits on areas and units and what other cases take
 * @param out under each reason, how many experts it keeps away; what holds for one case only is summed over the cases
 */
public record Vacancy(
        List<String> cases,
        Kind kind,
        Optional<String> field,
        int needed,
        int possible,
        int eligible,
        SortedMap<Reason, Integer> out) {
    public enum Kind {
        TOO_FEW,
        /** Enough people, but too many of one area or unit. */
        LIMITS,
        /** Enough for each case, not for all of them together. */
        TOGETHER
    }

    static Vacancy alone(Sieve sieve, Sifted of, Optional<String> field, int needed, int eligible, int possible) {
        return new Vacancy(
                List.of(of.of().id()),
                eligible < needed ? Kind.TOO_FEW : Kind.LIMITS,
                field,
                needed,
                possible,
                eligible,
                out(sieve, List.of(of)));
    }

    static Vacancy together(Sieve sieve, List<Sifted> of, Optional<String> field, int needed, int possible) {
        long eligible = of.stream()
                .flatMap(each -> each.eligible().stream())
                .filter(expert -> field.isEmpty() || expert.fields().contains(field.get()))
                .map(Expert::id)
                .distinct()
                .count();
        return new Vacancy(
                of.stream().map(each -> each.of().id()).toList(),
                Kind.TOGETHER,
                field,
                needed,
                possible,
                (int) eligible,
                out(sieve, of));
    }

    public Text text() {
        var zhField = field.map(it -> "熟悉“" + it + "”的").orElse("");
        var enField = field.map(it -> " who know " + it).orElse("");
        var zhWhy = words("zh");
        var enWhy = words("en");
        var zhCases = String.join("、", cases);
        var enCases = String.join(", ", cases);
        return switch (kind) {
            case TOO_FEW ->
                new Text(
                        "案卷 " + zhCases + " 还需" + zhField + "专家 " + needed + " 名，可抽取的只有 " + eligible + " 名。" + zhWhy,
                        "Case " + enCases + " needs " + needed + " experts" + enField + "; only " + eligible
                                + " can be drawn. " + enWhy);
            case LIMITS ->
                new Text(
                        "案卷 " + zhCases + " 还需" + zhField + "专家 " + needed + " 名，可抽取的有 " + eligible
                                + " 名，但同地区、同单位人数有限制，只能抽 " + possible + " 名。" + zhWhy,
                        "Case " + enCases + " needs " + needed + " experts" + enField + "; " + eligible
                                + " can be drawn, but the limits on areas and units leave " + possible + ". "
                                + enWhy);
            case TOGETHER ->
                new Text(
                        "案卷 " + zhCases + " 共需" + zhField + "专家 " + needed + " 人次，可抽取的 " + eligible + " 名专家合计只能承担 "
                                + possible + " 人次。" + zhWhy,
                        "Cases " + enCases + " need " + needed + " seats" + enField + " filled; the " + eligible
                                + " experts who can be drawn have room for " + possible + " of them. " + enWhy);
        };
    }

    private String words(String language) {
        boolean zh = language.equals("zh");
        if (out.isEmpty()) return zh ? "请扩充专家库。" : "Add experts to the pool.";
        return out.entrySet().stream()
                        .map(each -> each.getKey().text().in(language) + " " + each.getValue())
                        .collect(Collectors.joining(zh ? "，" : ", ", zh ? "其余：" : "The others: ", zh ? "。" : ". "))
                + (zh ? "请扩充专家库，或减少名额。" : "Add experts to the pool, or ask for fewer.");
    }

    private static SortedMap<Reason, Integer> out(Sieve sieve, List<Sifted> of) {
        var out = new TreeMap<Reason, Integer>();
        sieve.out().forEach((reason, people) -> out.put(reason, people.size()));
        for (var each : of) each.out().forEach((reason, people) -> out.merge(reason, people.size(), Integer::sum));
        return out;
    }
}
