/** Experts: the pool, who must keep out of a case, and the draw that seats them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::postgres",
            "people",
            "programme",
            "application",
            "application::life",
            "ledger",
            "same",
            "exchange"
        })
package org.xiandao.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
