/** Pages of award funds: the books, a project, a special audit, the ledger as a file. */
@NullMarked
package org.xiandao.app.pages.fund;

import org.jspecify.annotations.NullMarked;
