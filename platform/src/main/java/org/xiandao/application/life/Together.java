package org.xiandao.application.life;

import java.util.List;

/** The cases that one office speaks on in one step, under one number. */
public record Together(String batch, List<String> cases) {}
