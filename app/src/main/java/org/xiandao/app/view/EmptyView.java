package org.xiandao.app.view;

import java.util.List;

/** Nothing here yet: why, and what to do. */
public record EmptyView(String title, String text, List<Link> links) {}
