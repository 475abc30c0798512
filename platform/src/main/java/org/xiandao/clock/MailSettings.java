package org.xiandao.clock;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes mail; without a host, reminders show on the site only.
 *
 * @param from the sender's address
 */
@ConfigurationProperties("xiandao.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Tls tls) {

    enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    MailSettings {
        if (!host.isBlank() && from.isBlank())
            throw new IllegalArgumentException(
                    "xiandao.mail.host is set, xiandao.mail.from is not.\nMaybe give the address that mail comes from.");
    }

    boolean on() {
        return !host.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s:%d %s as %s from %s".formatted(host, port, tls, user, from);
    }
}
