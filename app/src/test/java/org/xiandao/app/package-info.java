/** The whole server under test. */
@NullMarked
package org.xiandao.app;

import org.jspecify.annotations.NullMarked;
