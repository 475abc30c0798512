/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.score;

import org.jspecify.annotations.NullMarked;
