package org.xiandao.app.pages.admin;

import java.util.List;

/** The linter's lines about one edition. */
public record FindingsView(String edition, List<String> lines) {}
