package org.xiandao.people;

import java.util.Optional;

/** An organisation as somebody named it, whether it is registered here or not. */
public record Body(String name, Optional<String> creditCode) {}
