/** One canonical JSON form, so that the same facts give the same bytes and the same digest. */
@NullMarked
package org.xiandao.rules.json;

import org.jspecify.annotations.NullMarked;
