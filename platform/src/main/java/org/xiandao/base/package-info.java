/** What every room stands on: areas, the audit trail, the database server. */
@NullMarked
package org.xiandao.base;

import org.jspecify.annotations.NullMarked;
