package org.xiandao.base;

import java.util.Optional;
import java.util.Set;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/**
 * An area of the catalogue.
 *
 * @param code GB/T 2260, or one of the catalogue's own
 * @param titles such as {@code separately-planned} (计划单列市)
 */
public record Area(String code, Optional<String> parent, Level level, Text name, Set<String> titles) {}
