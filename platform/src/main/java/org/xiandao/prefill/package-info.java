/** What a form asks for and the ledger already knows: filled once, used everywhere. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "people", "programme", "application", "application::life", "indicator"})
package org.xiandao.prefill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
