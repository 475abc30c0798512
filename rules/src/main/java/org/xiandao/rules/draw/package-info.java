/** Who reviews which case: conflicts and other exclusions, a draw that anyone can replay, and the record that proves it. */
@NullMarked
package org.xiandao.rules.draw;

import org.jspecify.annotations.NullMarked;
