package org.xiandao.rules.simulate;

/**
 * What a simulation takes for granted about cities and experts, as shares of the points that there are. All of it is
 * told with the result: a simulation is worth what its assumptions are.
 *
 * @param quality of the middle city in its first year; {@code spread} is the standard deviation between cities
 * @param growth of a city's quality in a year; {@code change} is the standard deviation of that growth
 * @param line standard deviation of what a city earns on one line against its own quality
 * @param severity standard deviation between experts; {@code noise} of one mark against all of that
 * @param incident chance of a city to have an incident in a year that is a ground for revocation
 */
public record Assumptions(
        double quality,
        double spread,
        double growth,
        double change,
        double line,
        double severity,
        double noise,
        double incident) {

    /** Made up: there are no published ratings to learn them from. */
    public static final Assumptions MADE_UP = new Assumptions(0.74, 0.08, 0.01, 0.04, 0.10, 0.03, 0.06, 0.02);
}
