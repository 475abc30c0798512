/** Exchange: records that come in as files, after a look at every row, and go out as files that can come back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::postgres", "ledger", "people"})
package org.xiandao.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
