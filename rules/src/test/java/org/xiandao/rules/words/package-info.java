/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.words;

import org.jspecify.annotations.NullMarked;
