/** Pages of applicants: starting, filling, proving, joining, submitting and correcting an application. */
@NullMarked
package org.xiandao.app.pages.apply;

import org.jspecify.annotations.NullMarked;
