/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.number;

import org.jspecify.annotations.NullMarked;
