/** Pages that need no sign-in: calls, notices, the approved list, the rules, and checking a receipt. */
@NullMarked
package org.xiandao.app.pages.open;

import org.jspecify.annotations.NullMarked;
