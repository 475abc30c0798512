/** A PostgreSQL of our own: unpacked, started, kept alive and stopped below a data folder. */
@NullMarked
@NamedInterface("postgres")
package org.xiandao.base.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
