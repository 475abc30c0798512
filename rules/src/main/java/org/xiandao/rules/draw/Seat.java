package org.xiandao.rules.draw;

/**
 * One seat drawn.
 *
 * @param of the case
 * @param missing fields that the case wants and the expert lacks
 * @param chance the expert's luck with the case; the lower, the sooner drawn
 */
public record Seat(String of, String expert, int missing, long chance) {}
