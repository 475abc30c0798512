package org.xiandao.rules.load;

/** A place in a file of a pack; line and column count from 1. */
public record Place(String file, int line, int column) {
    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
