package org.xiandao.app.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password to be shown once and changed at the first sign-in: letters and digits that nobody mistakes for others. */
public final class FirstPassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    public static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
