package org.xiandao.app.pages.ledger;

/** One of the lists of what may be the same, with how many stand in it. */
public record SameTab(String text, String href, boolean current) {}
