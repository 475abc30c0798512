/** The trial: its years and stars, what is asked of the pilot, sanctions, and the list of who is barred. */
@NullMarked
package org.xiandao.app.pages.trial;

import org.jspecify.annotations.NullMarked;
