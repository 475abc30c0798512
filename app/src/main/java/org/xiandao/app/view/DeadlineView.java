package org.xiandao.app.view;

/**
 * A deadline by the server's clock; the two instants are ISO 8601.
 *
 * @param left what is left when the page was made, for a reader without script
 */
public record DeadlineView(String deadline, String when, String now, String left) {}
