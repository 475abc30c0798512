package org.xiandao.rules.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a pack as bytes, by name ("sources/rules.txt"): what an edition is pinned by. */
public final class PackFiles {
    private final SortedMap<String, byte[]> files;

    private PackFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    public static PackFiles of(Map<String, byte[]> files) {
        var sorted = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> {
            if (!name.matches("[^/\\\\]+(/[^/\\\\]+)*")
                    || List.of(name.split("/")).contains(".."))
                throw new IllegalArgumentException("Not the name of a file in a pack: " + name);
            sorted.put(name, bytes.clone());
        });
        return new PackFiles(sorted);
    }

    /** All regular files of the folder but hidden ones; links are not followed. */
    public static PackFiles read(Path folder) {
        var sorted = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var relative = folder.relativize(path);
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !isHidden(relative))
                    sorted.put(relative.toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The pack's folder " + folder + " can't be read.", unreadable);
        }
        return new PackFiles(sorted);
    }

    private static boolean isHidden(Path relative) {
        for (var part : relative) if (part.toString().startsWith(".")) return true;
        return false;
    }

    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    public Map<String, byte[]> toMap() {
        var copy = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return Collections.unmodifiableMap(copy);
    }

    /** Over each name and its bytes, in the order of names, each preceded by its length. */
    public String sha256() {
        var digest = newDigest();
        files.forEach((name, bytes) -> {
            add(digest, name.getBytes(StandardCharsets.UTF_8));
            add(digest, bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
