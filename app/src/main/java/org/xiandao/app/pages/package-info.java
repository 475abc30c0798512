/** The pages: each reads views and decides nothing. */
@NullMarked
package org.xiandao.app.pages;

import org.jspecify.annotations.NullMarked;
