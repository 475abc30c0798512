package org.xiandao.base.stream;

/** Who an event is recorded for; an empty account is the public or the system. */
public record Author(String account, String name, String organisationName) {}
