/** What the API of version 1 says: its fields are a promise to other people's programs and only grow. */
@NullMarked
package org.xiandao.app.api.wire;

import org.jspecify.annotations.NullMarked;
