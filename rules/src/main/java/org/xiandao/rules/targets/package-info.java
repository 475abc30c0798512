/** Where a target stands on its way: path, actual values, forecast, and what would close the gap; exact, and as of a day that is given. */
@NullMarked
package org.xiandao.rules.targets;

import org.jspecify.annotations.NullMarked;
