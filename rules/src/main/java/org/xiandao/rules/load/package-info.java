/** Reads a rule pack strictly: an edition, or every fault with its place and what to do about it. */
@NullMarked
package org.xiandao.rules.load;

import org.jspecify.annotations.NullMarked;
