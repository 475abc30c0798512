package org.xiandao.rules.packtest;

import org.xiandao.rules.pack.Edition;

/** An edition that says one thing differently: {@code where} it stands ("condition base-stations") and {@code change}. */
public record Mutant(String where, String change, Edition edition) {}
