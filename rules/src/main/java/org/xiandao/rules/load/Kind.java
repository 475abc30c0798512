package org.xiandao.rules.load;

import java.util.function.Function;
import java.util.function.Supplier;

/** A kind of value that a pack writes: how a node is read as one, and the blank that stands in after a fault. */
public interface Kind<T> {
    T read(Node node);

    T blank();

    static <T> Kind<T> of(Function<Node, T> reader, Supplier<T> blank) {
        return new Kind<>() {
            @Override
            public T read(Node node) {
                return reader.apply(node);
            }

            @Override
            public T blank() {
                return blank.get();
            }
        };
    }
}
