package org.xiandao.app.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the server is found from outside, for what is read elsewhere: mails, calendars. */
@Component
public class Site {
    private final String address;

    public Site(@Value("${xiandao.public-address:}") String address, @Value("${xiandao.port:8080}") int port) {
        this.address = address.isBlank() ? "http://localhost:" + port : checked(address.strip());
    }

    private static String checked(String address) {
        if (!address.matches("https?://[^/\\s]+(/[^\\s?#]*)?"))
            throw new IllegalArgumentException(
                    "xiandao.public-address is %s.\nMaybe https://xiandao.example.gov.cn, without anything behind it."
                            .formatted(address));
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    public String link(String path) {
        return address + path;
    }

    public String host() {
        return URI.create(address).getHost();
    }
}
