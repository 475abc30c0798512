/** The command line: {@code rules} lints, tests, compares and explains packs; {@code verify} computes again what was decided. */
@NullMarked
package org.xiandao.rules.cli;

import org.jspecify.annotations.NullMarked;
