/** The JSON API of version 1: reading only, what the pages show, to programs. */
@NullMarked
package org.xiandao.app.api;

import org.jspecify.annotations.NullMarked;
