/** A trial as its rules see it: its years and what is reported of them, a year's score, what brings a sanction up, bars. */
@NullMarked
package org.xiandao.rules.trial;

import org.jspecify.annotations.NullMarked;
