/** Monitoring: where an area stands, what changed, what is late and what is unproven, as of a day; nothing is written here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ledger", "indicator", "application", "programme"})
package org.xiandao.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
