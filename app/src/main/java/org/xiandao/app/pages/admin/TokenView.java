package org.xiandao.app.pages.admin;

/** A key for programs, without its secret. */
public record TokenView(String id, String name, String state, String until, boolean living) {}
