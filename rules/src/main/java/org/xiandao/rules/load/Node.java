package org.xiandao.rules.load;

import org.xiandao.rules.pack.Text;

/** A piece of a pack's YAML that knows where it stands. */
public sealed interface Node permits Scalar, Sequence, Mapping {
    Scope scope();

    Place place();

    default void report(Fault.Code code, Text message, Text remedy) {
        scope().faults().report(place(), code, message, remedy);
    }

    /** What this is, for a message about a wrong type. */
    default Text noun() {
        return switch (this) {
            case Scalar scalar -> scalar.kind();
            case Sequence _ -> new Text("列表", "a list");
            case Mapping _ -> new Text("键值表", "a mapping");
        };
    }

    default void wrongType(Text wanted, Text remedy) {
        report(
                Fault.Code.WRONG_TYPE,
                new Text(
                        "这里应为" + wanted.zh() + "，而不是" + noun().zh(),
                        "Expected " + wanted.en() + ", found " + noun().en()),
                remedy);
    }
}
