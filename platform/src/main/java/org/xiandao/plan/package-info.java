/** The plan of work of a trial: tasks with their owners, regular reports, reminders and supervision sheets, and the one door to them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::stream",
            "people",
            "programme",
            "application",
            "application::life",
            "clock"
        })
package org.xiandao.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
