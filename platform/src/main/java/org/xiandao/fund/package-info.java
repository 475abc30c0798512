/** Award funds (奖补资金): the books of each fund as a file of events, what its programme's rules flag in them, and special audits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::stream", "people", "programme", "application", "bar", "clock"})
package org.xiandao.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
