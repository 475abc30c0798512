/** A trial as pure functions: events in, state out; a command and a state in, events or refusals out. */
@NullMarked
@NamedInterface("life")
package org.xiandao.trial.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
