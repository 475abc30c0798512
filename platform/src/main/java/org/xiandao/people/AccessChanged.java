package org.xiandao.people;

/** What a person may do has changed: whoever is signed in with this login must sign in again. */
public record AccessChanged(String login) {}
