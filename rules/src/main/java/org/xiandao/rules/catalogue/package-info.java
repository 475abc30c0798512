/** What programmes share: the kinds of record that a ledger keeps and the lists that their fields choose from. */
@NullMarked
package org.xiandao.rules.catalogue;

import org.jspecify.annotations.NullMarked;
