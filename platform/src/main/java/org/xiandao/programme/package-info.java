/** Programmes: their editions as rule packs, and the calls that pin them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::stream", "people"})
package org.xiandao.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
