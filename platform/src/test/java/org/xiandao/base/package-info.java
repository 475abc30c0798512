/** Areas and the audit trail. */
@NullMarked
package org.xiandao.base;

import org.jspecify.annotations.NullMarked;
