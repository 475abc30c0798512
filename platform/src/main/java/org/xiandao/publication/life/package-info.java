/** A publication as pure decisions: its chapters with their frozen figures, its events, and what becomes of a command. */
@NullMarked
@NamedInterface("life")
package org.xiandao.publication.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
