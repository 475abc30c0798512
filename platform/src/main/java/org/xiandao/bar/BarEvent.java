package org.xiandao.bar;

import org.xiandao.bar.Bar.Lifting;

/** What happened to a bar. */
sealed interface BarEvent {
    record BarImposed(Bar bar) implements BarEvent {}

    record BarLifted(Lifting lifting) implements BarEvent {}
}
