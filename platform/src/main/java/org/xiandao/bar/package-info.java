/** Who is barred from applying, from when until when, on which ground; looked at whenever somebody applies. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base::stream"})
package org.xiandao.bar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
