package org.xiandao.rules.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiandao.rules.catalogue.Catalogue;

/** The pack of src/test/resources, as it is or with a passage of one file rewritten. */
public final class ASamplePack {
    public static final Path FOLDER =
            Path.of(System.getProperty("xiandao.root"), "rules/src/test/resources/packs/northland/2031");

    public static final Catalogue CATALOGUE = Catalogue.read(Path.of(System.getProperty("xiandao.root"), "catalogue"));

    private final Map<String, byte[]> files =
            new TreeMap<>(PackFiles.read(FOLDER).toMap());

    public static ASamplePack asItIs() {
        return new ASamplePack();
    }

    /** The passage must stand in the file, so that no test passes because the sample has changed. */
    public ASamplePack with(String file, String passage, String instead) {
        var text = text(file);
        if (!text.contains(passage)) throw new IllegalArgumentException(file + " does not say: " + passage);
        return write(file, text.replaceFirst(Pattern.quote(passage), Matcher.quoteReplacement(instead)));
    }

    public ASamplePack write(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public ASamplePack write(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    public ASamplePack without(String file) {
        files.remove(file);
        return this;
    }

    public String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public Outcome outcome() {
        return Packs.load(files);
    }

    public Loaded loaded() {
        return switch (outcome()) {
            case Loaded loaded -> loaded;
            case Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    public List<Fault> faults() {
        return switch (outcome()) {
            case Loaded _ -> List.of();
            case Refused refused -> refused.faults();
        };
    }
}
