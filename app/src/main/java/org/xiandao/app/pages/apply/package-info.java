/** Applicants' pages: start, fill, attach, join, check, submit. */
@NullMarked
package org.xiandao.app.pages.apply;

import org.jspecify.annotations.NullMarked;
