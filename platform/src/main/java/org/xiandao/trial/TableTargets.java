package org.xiandao.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.programme.Calls;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree.Item;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;

/**
 * The targets that a pilot laid down for each year in the table of its application. A bare figure for an item of one
 * measure is compared with the records; what is told in words, a person has to judge.
 */
@Component
class TableTargets {
    private static final Pattern FIGURE = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private final Cases cases;
    private final Calls calls;

    TableTargets(Cases cases, Calls calls) {
        this.cases = cases;
        this.calls = calls;
    }

    /** @param number of the year of the trial, from 1 on */
    List<Line> of(CaseState pilot, Edition edition, int number, LocalDate asOf) {
        var lines = new ArrayList<Line>();
        var judge = new Judge(
                edition,
                cases.facts().of(pilot, edition, calls.get(pilot.call()).terms()));
        for (var table : tables(edition))
            if (table.parts().stream().anyMatch(part -> part.id().equals("year-" + number)))
                for (var item : edition.indicators().orElseThrow().items()) {
                    var typed = pilot.value(table.id() + "." + item.id() + ".year-" + number)
                            .strip();
                    if (!typed.isEmpty()) lines.add(line(item, typed, edition, judge, asOf));
                }
        return lines;
    }

    private static List<Form.Field> tables(Edition edition) {
        return edition.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type() == Form.Type.INDICATOR_TABLE)
                .toList();
    }

    private static Line line(Item item, String typed, Edition edition, Judge judge, LocalDate asOf) {
        var value = item.measures().size() == 1 && FIGURE.matcher(typed).matches()
                ? edition.measure(item.measures().getFirst())
                        .map(measure -> judge.value(measure, Optional.empty(), asOf))
                : Optional.<org.xiandao.rules.judge.Judgement.Value>empty();
        var amount = value.flatMap(it -> it.amount());
        return new Line(
                "item/" + item.id(),
                item.title(),
                new Text(typed, typed),
                amount.map(Figures::of).map(text -> new Text(text, text)).orElse(new Text("", "")),
                amount.map(actual -> holds(item, actual, Fraction.parse(typed), edition))
                        .orElse(Holds.NOT_KNOWN),
                Optional.empty());
    }

    /** Of what brings a sanction up, fewer is better; of everything else, more. */
    private static Holds holds(Item item, Fraction actual, Fraction aimed, Edition edition) {
        boolean fewer = edition.rating().grounds().stream()
                .flatMap(ground -> ground.proposedBy().stream())
                .anyMatch(by -> by instanceof ProposedBy.Measured(var measure)
                        && item.measures().contains(measure));
        int order = actual.compareTo(aimed);
        return (fewer ? order <= 0 : order >= 0) ? Holds.YES : Holds.NO;
    }
}
