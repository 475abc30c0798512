/** Accounts, duties and sign-ins on a real database. */
@NullMarked
package org.xiandao.people;

import org.jspecify.annotations.NullMarked;
