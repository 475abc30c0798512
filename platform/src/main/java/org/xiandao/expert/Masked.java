package org.xiandao.expert;

/** Personal data as lists show it: enough to know somebody by, too little to use. */
public final class Masked {
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private Masked() {}

    /** 138****1234. */
    public static String phone(String phone) {
        return phone.length() < HEAD + TAIL + 1
                ? "*".repeat(phone.length())
                : phone.substring(0, HEAD) + "****" + phone.substring(phone.length() - TAIL);
    }
}
