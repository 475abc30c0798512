/** Monitoring's pages: where an area stands, what changed, what is late and what is unproven, on a desk and on a wall. */
@NullMarked
package org.xiandao.app.pages.monitoring;

import org.jspecify.annotations.NullMarked;
