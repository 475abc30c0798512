/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.judge;

import org.jspecify.annotations.NullMarked;
