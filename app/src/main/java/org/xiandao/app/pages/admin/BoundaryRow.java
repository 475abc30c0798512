package org.xiandao.app.pages.admin;

/** A real map in the list of those that were brought; {@code drawn} says how much of it has figures. */
public record BoundaryRow(String area, String name, String approval, String drawn, String source, String sha256) {}
