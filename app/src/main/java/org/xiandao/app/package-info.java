/** The running server: main, pages, API, the embedded database. */
@NullMarked
package org.xiandao.app;

import org.jspecify.annotations.NullMarked;
