package org.xiandao.rules.cli;

import java.util.List;

/** One word of the command line. */
interface Command {
    /** What stands after the word, for the usage text. */
    String arguments();

    /** Returns the exit code: 0 fine, 1 faults. */
    int run(List<String> arguments, Shell shell);
}
