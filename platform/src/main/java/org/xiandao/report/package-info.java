/** Yearly reports of trials: generated from records and tasks, signed by their senders, sent up as they were signed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::stream",
            "programme",
            "application",
            "application::life",
            "clock",
            "indicator",
            "prefill",
            "plan",
            "plan::life",
            "trial",
            "trial::life"
        })
package org.xiandao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
