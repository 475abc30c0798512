/** The islands in a real browser, against a server made by hand that keeps their contract. */
@NullMarked
package org.xiandao.design;

import org.jspecify.annotations.NullMarked;
