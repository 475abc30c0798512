package org.xiandao.rules.words;

import org.xiandao.rules.pack.Text;

/** One thing that a clause says of itself: its name ("时限") and its value ("5 个工作日"). */
public record Facet(Text name, Text value) {}
