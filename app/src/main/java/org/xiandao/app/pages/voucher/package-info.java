/** Pages of the catalogue and of service vouchers: a public list, one's own vouchers, redemption, and the office's side. */
@NullMarked
package org.xiandao.app.pages.voucher;

import org.jspecify.annotations.NullMarked;
