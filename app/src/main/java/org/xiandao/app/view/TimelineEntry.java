package org.xiandao.app.view;

/** An event of a case. {@code at} is the instant for machines, {@code when} for people. */
public record TimelineEntry(String at, String when, String title, String who, String note, Tone tone, String digest) {}
