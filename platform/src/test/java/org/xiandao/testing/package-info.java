/** What tests of several modules share: a real database, quickly. */
@NullMarked
package org.xiandao.testing;

import org.jspecify.annotations.NullMarked;
