package org.xiandao.rules.pack;

/** A choice of ours where the text is silent or can be read in two ways; shown as such wherever it matters. */
public record Decision(String id, Text point, Text choice, Text reason) {}
