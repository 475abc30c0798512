package org.xiandao.clock;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server of the settings. */
@Component
class SmtpPost implements Post {
    private static final String PATIENCE_MS = "20000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender;
    private final Clock clock;

    SmtpPost(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.sender = sender(settings);
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var protocol = settings.tls() == MailSettings.Tls.TLS ? "smtps" : "smtp";
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(protocol);
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.setProperty("mail.%s.%s".formatted(protocol, wait), PATIENCE_MS);
        if (settings.tls() == MailSettings.Tls.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
            properties.setProperty("mail.%s.auth".formatted(protocol), "true");
        }
        return sender;
    }

    @Override
    public void send(Letter letter) {
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(letter.to());
            helper.setSubject(letter.said().subject());
            helper.setText(letter.said().body());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", "<%s@xiandao>".formatted(letter.id()));
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
