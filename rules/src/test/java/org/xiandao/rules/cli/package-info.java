/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.cli;

import org.jspecify.annotations.NullMarked;
