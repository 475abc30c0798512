package org.xiandao.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.xiandao.rules.load.Fault;

/** A pack that can't be used; the message lists every fault with file, line and what to do. */
public class PackRefused extends RuntimeException {
    public PackRefused(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n", "A rule pack was refused:\n", "")));
    }
}
