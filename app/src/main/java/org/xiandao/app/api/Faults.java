package org.xiandao.app.api;

import java.util.List;
import org.xiandao.app.api.wire.ParameterFault;

/** Parameters that can't be understood, all of them at once. */
class Faults extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ParameterFault> all;

    Faults(List<ParameterFault> all) {
        super(all.toString(), null, false, false);
        this.all = all;
    }

    List<ParameterFault> all() {
        return all;
    }
}
