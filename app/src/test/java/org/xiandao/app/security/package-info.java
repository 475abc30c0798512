/** Signing in, over real HTTP. */
@NullMarked
package org.xiandao.app.security;

import org.jspecify.annotations.NullMarked;
