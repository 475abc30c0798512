/** What follows from a trial that goes wrong: bars, and whom and how long they keep out. */
@NullMarked
package org.xiandao.rules.trial;

import org.jspecify.annotations.NullMarked;
