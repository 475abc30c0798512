package org.xiandao.rules.load;

import java.util.List;

/** All that keeps a pack from being read. */
public record Refused(List<Fault> faults) implements Outcome {}
