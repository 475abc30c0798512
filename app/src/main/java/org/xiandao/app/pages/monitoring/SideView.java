package org.xiandao.app.pages.monitoring;

import java.util.List;

/** A pillar: how many of its measures are known, and each of them. */
public record SideView(String id, String title, String known, List<StandingView> standings) {}
