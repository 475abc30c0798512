package org.xiandao.rules.draw;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.draw.Case.Declined;
import org.xiandao.rules.draw.Case.Why;

/** An expert or a case that differs in one thing. */
final class Changed {
    private Changed() {}

    static Expert load(Expert it, int load, int most) {
        return new Expert(it.id(), it.fields(), it.area(), it.unit(), it.available(), load, most, it.declaredUntil());
    }

    static Expert available(Expert it, boolean available) {
        return new Expert(
                it.id(), it.fields(), it.area(), it.unit(), available, it.load(), it.most(), it.declaredUntil());
    }

    static Expert declared(Expert it, Optional<java.time.LocalDate> until) {
        return new Expert(it.id(), it.fields(), it.area(), it.unit(), it.available(), it.load(), it.most(), until);
    }

    static Case fields(Case it, String... fields) {
        return new Case(it.id(), it.area(), List.of(fields), it.seats(), it.organisations(), it.kept(), it.declined());
    }

    static Case declined(Case it, String expert, Why why) {
        return new Case(
                it.id(),
                it.area(),
                it.fields(),
                it.seats(),
                it.organisations(),
                it.kept(),
                List.of(new Declined(expert, why)));
    }

    static Case kept(Case it, String... kept) {
        return new Case(it.id(), it.area(), it.fields(), it.seats(), it.organisations(), List.of(kept), it.declined());
    }
}
