/** Targets: how far an area has come on the way that a plan, or the area itself, has laid down. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::stream", "indicator"})
package org.xiandao.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
