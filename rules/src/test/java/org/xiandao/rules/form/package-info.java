/** Tests, by example and by property. */
@NullMarked
package org.xiandao.rules.form;

import org.jspecify.annotations.NullMarked;
