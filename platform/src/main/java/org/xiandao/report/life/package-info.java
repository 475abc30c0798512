/** A yearly report as pure functions: events in, state out; a command and a state in, events or refusals out. */
@NullMarked
@NamedInterface("life")
package org.xiandao.report.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
