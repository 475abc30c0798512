/** Experts' pages: what waits, the declaration before any content, the score sheet. */
@NullMarked
package org.xiandao.app.pages.review;

import org.jspecify.annotations.NullMarked;
