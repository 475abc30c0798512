package org.xiandao.exchange;

import java.util.List;

/** A file that can't be read, with everything that is in the way. */
final class FileRefused extends RuntimeException {
    private final transient List<SheetFault> faults;

    FileRefused(List<SheetFault> faults) {
        super("The file is refused: " + faults);
        this.faults = List.copyOf(faults);
    }

    static FileRefused of(SheetFault.Code code, String... args) {
        return new FileRefused(List.of(SheetFault.of(code, args)));
    }

    List<SheetFault> faults() {
        return faults;
    }
}
