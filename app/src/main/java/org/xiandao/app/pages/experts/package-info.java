/** The pool of experts and its upkeep, declarations of interests, and the draw of a call. */
@NullMarked
package org.xiandao.app.pages.experts;

import org.jspecify.annotations.NullMarked;
