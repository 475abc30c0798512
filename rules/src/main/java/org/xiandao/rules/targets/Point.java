package org.xiandao.rules.targets;

import java.time.LocalDate;
import org.xiandao.rules.number.Fraction;

/** An amount on a day. */
public record Point(LocalDate on, Fraction amount) {}
