package org.xiandao.fund.life;

import java.time.Instant;

/** An event as it stands in the file of its fund. */
public record Recorded(int number, Instant at, String account, String name, String organisationName, FundEvent event) {}
