package org.xiandao.clock;

import java.util.UUID;

/** @param id the same each time that it is tried, so that a mail server which has it knows it again */
record Letter(UUID id, String to, LetterWords.Said said) {}
