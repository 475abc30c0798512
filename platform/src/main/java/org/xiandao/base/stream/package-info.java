/** Append-only files of events, one a case or a call, each event chained to the one before by its hash. */
@NullMarked
@NamedInterface("stream")
package org.xiandao.base.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
