package org.xiandao.app.view;

public record Link(String text, String href) {}
