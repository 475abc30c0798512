/** What falls due, when, for whom: one table for all rooms, one calendar, one place from which people are reminded. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "people"})
package org.xiandao.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
