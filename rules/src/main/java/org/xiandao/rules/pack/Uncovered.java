package org.xiandao.rules.pack;

/** An article that no clause rests on, and why that is right. */
public record Uncovered(String doc, String at, Text reason) {}
