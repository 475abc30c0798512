/** What falls due for somebody: their calendar, its address for other programs, and the words of reminders. */
@NullMarked
package org.xiandao.app.pages.calendar;

import org.jspecify.annotations.NullMarked;
