/** Which stages a case passes through, in which channel, and when each of them ends. */
@NullMarked
package org.xiandao.rules.flow;

import org.jspecify.annotations.NullMarked;
