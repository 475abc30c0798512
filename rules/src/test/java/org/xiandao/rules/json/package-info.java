/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.json;

import org.jspecify.annotations.NullMarked;
