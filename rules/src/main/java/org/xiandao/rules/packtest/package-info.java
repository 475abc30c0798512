/** A pack's own tests: run them, and see whether they would notice if the pack said something else. */
@NullMarked
package org.xiandao.rules.packtest;

import org.jspecify.annotations.NullMarked;
