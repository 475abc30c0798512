package org.xiandao.app.web;

import java.util.List;

/**
 * What the page of a failure shows.
 *
 * @param typed what was written into the form that failed
 * @param signIn whether signing in helps
 */
public record FailurePage(int status, String title, String text, String incident, List<String> typed, boolean signIn) {}
