package org.xiandao.app.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Keeps a way back on this site. */
public final class OwnAddress {
    private OwnAddress() {}

    /** The address when it is a path of ours, else the front page. */
    public static String orHome(String back) {
        try {
            URI address = new URI(back);
            boolean ours = address.getScheme() == null
                    && address.getRawAuthority() == null
                    && back.startsWith("/")
                    && !back.startsWith("//")
                    && back.indexOf('\\') < 0;
            return ours ? address.toASCIIString() : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
