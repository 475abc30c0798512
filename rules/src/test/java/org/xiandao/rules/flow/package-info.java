/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.flow;

import org.jspecify.annotations.NullMarked;
