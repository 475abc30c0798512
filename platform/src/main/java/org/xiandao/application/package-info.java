/** The case: its events, its state, its read models, and the one door through which it changes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"bar", "base", "base::stream", "clock", "people", "programme"})
package org.xiandao.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
