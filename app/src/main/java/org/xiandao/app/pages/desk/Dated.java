package org.xiandao.app.pages.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.xiandao.app.view.TaskView;

/** A task of the desk with its day, by which all that wait are put in one order. */
record Dated(Optional<LocalDate> on, TaskView task) {
    static final Comparator<Dated> SOONEST_FIRST =
            Comparator.comparing(one -> one.on().orElse(LocalDate.MAX));

    static Dated never(TaskView task) {
        return new Dated(Optional.empty(), task);
    }
}
