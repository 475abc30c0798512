package org.xiandao.application.life;

import java.time.Instant;

/** An event with its place in the file: its number, when it was recorded and by whom. */
public record Recorded(int number, Instant at, String account, String name, String organisationName, CaseEvent event) {}
