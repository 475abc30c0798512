package org.xiandao.rules.number;

/** An exact amount in a unit as the pack writes it ("30 个/万人"); the unit is empty for a bare number. */
public record Quantity(Fraction amount, String unit) {
    public static Quantity of(long amount, String unit) {
        return new Quantity(Fraction.of(amount), unit);
    }

    @Override
    public String toString() {
        return unit.isEmpty() ? amount.toString() : amount + " " + unit;
    }
}
