/** Targets: the list of an area's, each with its chart, and the form in which an area sets its own path. */
@NullMarked
package org.xiandao.app.pages.targets;

import org.jspecify.annotations.NullMarked;
