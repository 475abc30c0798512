/** When two records speak of one thing: by which keys they meet, and how alike they are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.xiandao.same;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
