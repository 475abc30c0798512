package org.xiandao.app.view;

/** A file with its digest; {@code note} says what it proves or who gave it. */
public record DocumentView(
        String name, String href, String kind, String size, String sha256, String note, boolean demo) {}
