/** Benchmarks: run with {@code ./xiandao bench}; what they gave stands in bench/README.md. */
@NullMarked
package org.xiandao.bench;

import org.jspecify.annotations.NullMarked;
