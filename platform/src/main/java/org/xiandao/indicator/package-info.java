/** Indicators over the ledger: what the packs' definitions of measures give, compiled to SQL. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ledger", "programme"})
package org.xiandao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
