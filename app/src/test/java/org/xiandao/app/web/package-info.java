/** Pages, languages and failures over real HTTP. */
@NullMarked
package org.xiandao.app.web;

import org.jspecify.annotations.NullMarked;
