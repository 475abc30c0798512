package org.xiandao.rules.pack;

/** A letter's wording; {@code {{name}}} stands for a known variable of the case. */
public record Letter(String id, Text title, Text body, Basis basis) {}
