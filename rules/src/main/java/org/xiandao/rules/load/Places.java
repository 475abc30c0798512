package org.xiandao.rules.load;

import java.util.IdentityHashMap;
import java.util.Map;

/** Where each record of a loaded edition was read, so that a later check can point at it. */
public final class Places {
    private final Map<Object, Mapping> mappings = new IdentityHashMap<>();

    void remember(Object read, Mapping from) {
        mappings.putIfAbsent(read, from);
    }

    /** The one was made from what was read as the other. */
    void same(Object made, Object read) {
        var mapping = mappings.get(read);
        if (mapping != null) remember(made, mapping);
    }

    public Place of(Object read) {
        var mapping = mappings.get(read);
        return mapping == null ? Place.startOf("pack.yaml") : mapping.place();
    }

    /** The value under a key of the record, or the record where that key was not written. */
    public Place of(Object read, String key) {
        var mapping = mappings.get(read);
        return mapping == null ? of(read) : mapping.node(key).map(Node::place).orElse(mapping.place());
    }

    /** An entry of the list under a key of the record. */
    public Place of(Object read, String key, int index) {
        var mapping = mappings.get(read);
        return mapping != null
                        && mapping.node(key).orElse(null) instanceof Sequence list
                        && index < list.entries().size()
                ? list.entries().get(index).place()
                : of(read, key);
    }
}
