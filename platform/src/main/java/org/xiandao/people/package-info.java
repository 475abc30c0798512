/** Who may act: organisations and offices, persons, the duties they hold, how they sign in. */
@NullMarked
@ApplicationModule(allowedDependencies = "base")
package org.xiandao.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
