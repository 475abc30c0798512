/** Evidence files: kept under the SHA-256 of their bytes, brought in piece by piece, checked by what they are and not by what they are called. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.xiandao.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
