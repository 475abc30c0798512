package org.xiandao.app.pages.admin;

/** A mail in the administrator's list. */
public record MailRow(
        String id, String reader, String put, int things, String state, boolean stuck, int tries, String failure) {}
