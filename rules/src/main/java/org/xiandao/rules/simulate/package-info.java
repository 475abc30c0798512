/** What an edition's rules would do to made-up cities over some years, before anybody signs them. */
@NullMarked
package org.xiandao.rules.simulate;

import org.jspecify.annotations.NullMarked;
