/** The course of a trial in days: the periods that reports tell of, and the bars that follow when it goes wrong. */
@NullMarked
package org.xiandao.rules.trial;

import org.jspecify.annotations.NullMarked;
