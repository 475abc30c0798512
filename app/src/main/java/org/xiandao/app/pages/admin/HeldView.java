package org.xiandao.app.pages.admin;

/** A duty that somebody holds in a body; {@code removable} unless it is one's own right to administer. */
public record HeldView(String organisation, String duty, String organisationId, String dutyId, boolean removable) {}
