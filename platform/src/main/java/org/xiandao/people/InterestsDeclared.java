package org.xiandao.people;

import java.time.Instant;

/** Somebody has said anew what ties them to organisations; told before their declaration is final. */
public record InterestsDeclared(PersonId person, Declaration declaration, Instant at) {}
