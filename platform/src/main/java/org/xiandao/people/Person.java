package org.xiandao.people;

import org.xiandao.rules.pack.Text;

/** Somebody with an account. */
public record Person(PersonId id, String login, Text name, boolean active, boolean mustChangePassword) {}
