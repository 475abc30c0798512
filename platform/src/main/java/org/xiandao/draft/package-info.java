/** What people have typed into a form and not yet handed in, field by field. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.xiandao.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
