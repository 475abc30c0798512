/** A trial's plan of work: board and Gantt, one task, its owners, their regular reports, supervision sheets. */
@NullMarked
package org.xiandao.app.pages.plan;

import org.jspecify.annotations.NullMarked;
