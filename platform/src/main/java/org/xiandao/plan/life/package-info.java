/** A trial's plan of work as pure decisions: its events, its state, and what becomes of a command. */
@NullMarked
@NamedInterface("life")
package org.xiandao.plan.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
