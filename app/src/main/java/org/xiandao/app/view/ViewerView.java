package org.xiandao.app.view;

/** Who is signed in, and in which role and body they act. */
public record ViewerView(String id, String name, String role) {}
