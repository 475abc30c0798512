/** The expert's room: a declaration, then a sheet of scores. */
@NullMarked
package org.xiandao.app.pages.review;

import org.jspecify.annotations.NullMarked;
