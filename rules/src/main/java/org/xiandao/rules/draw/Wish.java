package org.xiandao.rules.draw;

/**
 * What a draw is to be like, the more important wish first: of all ways to fill the seats those that please the first
 * wish best, of these those that please the second best, and so on to chance.
 */
enum Wish {
    /** Cases evenly over experts: the n-th case of an expert costs 2n − 1, so that the sum is that of the squares. */
    LOAD,
    /** Each field that a case wants and an expert of it lacks. */
    FIELD,
    /** Areas as different as can be: the n-th expert of an area in a case costs n − 1. */
    AREA,
    /** Chance, its sixteen highest bits; then those below, where the ones above leave it open. */
    CHANCE,
    CHANCE_BELOW,
    CHANCE_LOWEST;

    int of(Cost cost) {
        return switch (this) {
            case LOAD -> cost.load();
            case FIELD -> cost.missing();
            case AREA -> cost.area();
            case CHANCE -> (int) (cost.chance() >>> 32);
            case CHANCE_BELOW -> (int) (cost.chance() >>> 16 & 0xffff);
            case CHANCE_LOWEST -> (int) (cost.chance() & 0xffff);
        };
    }

    boolean isChance() {
        return compareTo(CHANCE) >= 0;
    }

    /** What one step through the network costs each wish. */
    record Cost(int load, int missing, int area, long chance) {
        static final Cost NONE = new Cost(0, 0, 0, 0);

        static Cost load(int load) {
            return new Cost(load, 0, 0, 0);
        }

        static Cost area(int area) {
            return new Cost(0, 0, area, 0);
        }
    }
}
