/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.packtest;

import org.jspecify.annotations.NullMarked;
