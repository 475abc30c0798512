package org.xiandao.rules.load;

/** What the reading of one file shares: its name, the faults found, the places remembered. */
record Scope(String file, Faults faults, Places places) {}
