/** The trial: its years and stars, what goes wrong in it and what follows. Its own events; the case hears only of its end. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "application",
            "application::life",
            "bar",
            "base",
            "base::stream",
            "clock",
            "indicator",
            "programme",
            "targets"
        })
package org.xiandao.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
