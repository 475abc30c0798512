package org.xiandao.clock;

import java.time.LocalDate;
import java.util.List;
import org.xiandao.rules.pack.Text;

/** Puts a reminder into words, as the pages do. */
public interface LetterWords {
    record Said(String subject, String body) {}

    /** @param day on which it is said */
    Said say(Text name, List<Due> dues, LocalDate day);
}
