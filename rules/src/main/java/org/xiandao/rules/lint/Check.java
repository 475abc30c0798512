package org.xiandao.rules.lint;

import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;

/** One thing that must hold across the files of a pack. */
interface Check {
    void check(Loaded pack, Faults faults);
}
