/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.load;

import org.jspecify.annotations.NullMarked;
