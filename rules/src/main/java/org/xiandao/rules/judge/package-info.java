/** Facts in, verdict and trace out. */
@NullMarked
package org.xiandao.rules.judge;

import org.jspecify.annotations.NullMarked;
