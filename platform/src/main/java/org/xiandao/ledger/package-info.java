/** The ledger: records of what areas and enterprises have, with when it was so, since when it is known, and who answers for it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::stream", "base::postgres", "people", "evidence", "same"})
package org.xiandao.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
