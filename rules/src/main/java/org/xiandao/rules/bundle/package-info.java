/** A case in one file for those who trust nobody: how it is written, and how all of it is proved again offline. */
@NullMarked
package org.xiandao.rules.bundle;

import org.jspecify.annotations.NullMarked;
