/** Accounts, organisations, editions and the audit trail, for administrators. */
@NullMarked
package org.xiandao.app.pages.admin;

import org.jspecify.annotations.NullMarked;
