package org.xiandao.app.view;

/** A figure and the rows it is made of ({@code href}). */
public record FigureView(String label, String value, String unit, String note, String href, boolean demo) {}
