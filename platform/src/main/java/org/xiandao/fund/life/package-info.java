/** The life of a fund as pure decisions: command and state in, events or refusals out. */
@NullMarked
@NamedInterface("life")
package org.xiandao.fund.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
