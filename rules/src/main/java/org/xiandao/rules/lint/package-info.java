/** Cross-checks a loaded pack: each quote, reference, sum, stage and unit, and what no clause or test covers. */
@NullMarked
package org.xiandao.rules.lint;

import org.jspecify.annotations.NullMarked;
