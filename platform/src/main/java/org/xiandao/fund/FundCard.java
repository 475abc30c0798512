package org.xiandao.fund;

import java.time.LocalDate;

/** A fund in a list. */
public record FundCard(String fundId, String area, String title, String edition, String sha256, LocalDate opened) {}
