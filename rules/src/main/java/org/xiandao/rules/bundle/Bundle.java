package org.xiandao.rules.bundle;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.pack.Edition;

/** A bundle whose bytes are whole: its files, its rules, its case. */
record Bundle(SortedMap<String, byte[]> files, Edition edition, Look of) {

    Optional<Look> json(String name) {
        return Optional.ofNullable(files.get(name)).map(bytes -> Look.at(name, bytes));
    }

    /** The files below a folder, by the rest of their names. */
    static SortedMap<String, byte[]> below(SortedMap<String, byte[]> files, String folder) {
        var below = new TreeMap<String, byte[]>();
        for (var file : files.entrySet())
            if (file.getKey().startsWith(folder)) below.put(file.getKey().substring(folder.length()), file.getValue());
        return below;
    }

    Map<String, byte[]> below(String folder) {
        return below(files, folder);
    }
}
