package org.xiandao.rules.load;

import java.util.List;

/** A list of a pack's YAML. */
public record Sequence(Scope scope, Place place, List<Node> entries) implements Node {}
