package org.xiandao.app.view;

/** A verbatim quote with the place it comes from. */
public record QuoteView(String document, String at, String text) {}
