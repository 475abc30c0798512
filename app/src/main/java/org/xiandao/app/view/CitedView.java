package org.xiandao.app.view;

/**
 * A version of a record that an answer rests on.
 *
 * @param href empty for a reader who does not see the record itself
 * @param state how far it was verified
 */
public record CitedView(String name, String href, String version, Cell state, boolean demo) {}
