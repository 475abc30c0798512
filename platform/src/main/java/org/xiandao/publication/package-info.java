/** White papers and collections of typical cases: made from records, edited, published; each a file of events. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "application",
            "application::life",
            "base",
            "base::stream",
            "fund",
            "fund::life",
            "indicator",
            "ledger",
            "people",
            "plan",
            "plan::life",
            "programme",
            "targets",
            "trial"
        })
package org.xiandao.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
