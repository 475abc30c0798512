package org.xiandao.clock;

import org.springframework.mail.MailException;

/** Takes a letter, or says why it did not. */
interface Post {
    void send(Letter letter) throws MailException;
}
