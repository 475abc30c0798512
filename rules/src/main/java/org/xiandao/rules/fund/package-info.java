/** The watch over award funds: amounts read exactly, entries that a rule points at, and the sample of a special audit. */
@NullMarked
package org.xiandao.rules.fund;

import org.jspecify.annotations.NullMarked;
