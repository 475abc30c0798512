package org.xiandao.rules.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact rational number in lowest terms with a positive denominator: 25/6 stays 25/6 until someone rounds it, once, at the end. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    public Fraction {
        if (denominator.signum() == 0) throw new ArithmeticException("A fraction's denominator can't be 0.");
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        var common = numerator.gcd(denominator);
        if (common.signum() != 0 && !common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(BigInteger whole) {
        return new Fraction(whole, BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** Reads "30", "-4.25" or "25/6"; throws NumberFormatException for anything else, exponents included. */
    public static Fraction parse(String text) {
        if (!text.matches("-?\\d{1,40}(\\.\\d{1,40})?|-?\\d{1,40}/\\d{1,40}")) throw new NumberFormatException(text);
        int slash = text.indexOf('/');
        if (slash < 0) return of(new BigDecimal(text));
        var below = new BigInteger(text.substring(slash + 1));
        if (below.signum() == 0) throw new NumberFormatException(text);
        return new Fraction(new BigInteger(text.substring(0, slash)), below);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction abs() {
        return signum() < 0 ? negate() : this;
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Throws ArithmeticException when the other is zero. */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The largest whole number not above it. */
    public BigInteger floor() {
        return round(0, RoundingMode.FLOOR).unscaledValue();
    }

    /** The smallest whole number not below it. */
    public BigInteger ceiling() {
        return round(0, RoundingMode.CEILING).unscaledValue();
    }

    public BigDecimal round(int places, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** "30", "4.25" where the decimal ends, "25/6" where it doesn't; {@link #parse} reads each of them back. */
    @Override
    public String toString() {
        if (isWhole()) return numerator.toString();
        var rest = denominator;
        for (var prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)})
            while (rest.mod(prime).signum() == 0) rest = rest.divide(prime);
        if (!rest.equals(BigInteger.ONE)) return numerator + "/" + denominator;
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.UNLIMITED)
                .stripTrailingZeros()
                .toPlainString();
    }
}
