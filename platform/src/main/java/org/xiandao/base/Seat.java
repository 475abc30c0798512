package org.xiandao.base;

/** A party that somebody counts as, with one of the duties that they hold there; without any, with an empty one. */
public record Seat(String party, String duty) {}
