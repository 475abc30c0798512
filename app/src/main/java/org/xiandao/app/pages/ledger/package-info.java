/** The ledger's pages: what is on record, what it says and said, and how it is declared, changed, corrected and checked. */
@NullMarked
package org.xiandao.app.pages.ledger;

import org.jspecify.annotations.NullMarked;
