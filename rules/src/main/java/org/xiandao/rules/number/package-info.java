/** Exact numbers: fractions, quantities with their unit. */
@NullMarked
package org.xiandao.rules.number;

import org.jspecify.annotations.NullMarked;
