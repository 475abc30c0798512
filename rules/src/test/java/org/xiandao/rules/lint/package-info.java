/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.lint;

import org.jspecify.annotations.NullMarked;
