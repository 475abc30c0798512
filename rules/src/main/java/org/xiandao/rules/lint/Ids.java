package org.xiandao.rules.lint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Workflow;

/** What the ids of an edition's parts are. */
final class Ids {
    private Ids() {}

    static Set<String> measures(Edition edition) {
        return of(edition.measures(), Measure::id);
    }

    static Set<String> conditions(Edition edition) {
        return of(edition.conditions(), Condition::id);
    }

    static Set<String> stages(Edition edition) {
        return of(edition.workflow().stages(), Workflow.Stage::id);
    }

    static Set<String> channels(Edition edition) {
        return of(edition.workflow().channels(), Workflow.Channel::id);
    }

    static Set<String> dates(Edition edition) {
        return of(edition.workflow().dates(), Workflow.CallDate::id);
    }

    static Set<String> choices(Edition edition) {
        return of(edition.workflow().choices(), Workflow.CallChoice::id);
    }

    static Set<String> fields(Edition edition) {
        return of(fieldList(edition), Form.Field::id);
    }

    static List<Form.Field> fieldList(Edition edition) {
        return edition.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .toList();
    }

    static Set<String> items(Edition edition) {
        return of(edition.indicators().map(IndicatorTree::items).orElse(List.of()), IndicatorTree.Item::id);
    }

    static Set<String> firsts(Edition edition) {
        return of(edition.indicators().map(IndicatorTree::firsts).orElse(List.of()), IndicatorTree.First::id);
    }

    static <T> Set<String> of(Collection<T> parts, Function<T, String> id) {
        var ids = new LinkedHashSet<String>();
        for (var part : parts) ids.add(id.apply(part));
        return ids;
    }
}
