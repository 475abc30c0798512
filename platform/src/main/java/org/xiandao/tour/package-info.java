/** The tour: a world of public facts, replayed through the same services that users use; what is not public is marked as demonstration. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "people",
            "programme",
            "application",
            "application::life",
            "evidence",
            "document",
            "ledger",
            "prefill",
            "expert",
            "plan",
            "plan::life",
            "fund",
            "fund::life",
            "publication",
            "publication::life",
            "report",
            "report::life",
            "trial",
            "trial::life",
            "voucher"
        })
package org.xiandao.tour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
