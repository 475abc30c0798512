package org.xiandao.rules.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a bundle: its files and their manifest, as a zip whose bytes follow from the files alone. */
public final class BundleWriter {
    /** A bundle is proved in memory; a larger one is refused when it is made, and when it is read. */
    public static final long LARGEST = 1L << 30;

    private BundleWriter() {}

    /** Whether the files together are more than a bundle may hold. */
    public static boolean tooLarge(SortedMap<String, Content> files) throws IOException {
        long size = 0;
        for (var file : files.values()) size += file.size();
        return size > LARGEST;
    }

    public static void write(SortedMap<String, Content> files, OutputStream out) throws IOException {
        var sums = new TreeMap<String, Sums>();
        if (tooLarge(files)) throw new IllegalArgumentException("The files are more than a bundle may hold.");
        for (var file : files.entrySet()) {
            if (!BundleNames.allowed(file.getKey()) || file.getKey().equals(BundleNames.MANIFEST))
                throw new IllegalArgumentException("A bundle has no file named " + file.getKey() + ".");
            try (var in = file.getValue().open()) {
                sums.put(file.getKey(), Sums.of(in));
            }
        }
        var manifest = new Manifest(Manifest.VERSION, Manifest.ENGINE, sums).bytes();
        var all = new TreeMap<>(files);
        all.put(BundleNames.MANIFEST, Content.of(manifest));
        var allSums = new TreeMap<>(sums);
        allSums.put(BundleNames.MANIFEST, Sums.of(manifest));
        StoredZip.write(all, allSums, out);
    }
}
