package org.xiandao.app.web;

/** What the page of a failure shows. */
public record FailurePage(int status, String title, String text, String incident) {}
