package org.xiandao.rules.lint;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Predicate;

/** Every requirement that an edition makes anywhere, with all the requirements inside it. */
final class Requirements {
    private Requirements() {}

    static List<Predicate> of(Edition edition) {
        var roots = new ArrayList<Predicate>();
        for (var channel : edition.workflow().channels()) roots.add(channel.when());
        for (var stage : edition.workflow().stages()) stage.when().ifPresent(roots::add);
        for (var condition : edition.conditions()) {
            roots.add(condition.require());
            condition.until().ifPresent(roots::add);
        }
        return roots.stream().flatMap(Predicate::parts).toList();
    }
}
