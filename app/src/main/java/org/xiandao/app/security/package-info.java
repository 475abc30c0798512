/** Who comes in: sign-in, sessions, tokens, and what is open to all. */
@NullMarked
package org.xiandao.app.security;

import org.jspecify.annotations.NullMarked;
