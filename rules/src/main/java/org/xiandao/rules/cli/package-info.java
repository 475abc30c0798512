/** The pack author's command line: lint, test, diff, explain, coverage, print. */
@NullMarked
package org.xiandao.rules.cli;

import org.jspecify.annotations.NullMarked;
