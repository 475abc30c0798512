/** Calls as the office that runs them sees them. */
@NullMarked
package org.xiandao.app.pages.office;

import org.jspecify.annotations.NullMarked;
