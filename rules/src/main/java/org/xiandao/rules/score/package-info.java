/** From experts' scores to one exact total, from a total to stars, from stars to strikes. */
@NullMarked
package org.xiandao.rules.score;

import org.jspecify.annotations.NullMarked;
