/** The embedded server through its bad days. */
@NullMarked
package org.xiandao.base.postgres;

import org.jspecify.annotations.NullMarked;
