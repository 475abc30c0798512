/** The life of a case as pure functions: events in, state out; a command and a state in, events or refusals out. No Spring, no SQL, no clock. */
@NullMarked
@NamedInterface("life")
package org.xiandao.application.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
