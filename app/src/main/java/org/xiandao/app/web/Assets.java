package org.xiandao.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Files of the design under an address that carries a digest of them all: a new file is a new address, and modules that
 * import each other by relative names stay together.
 */
public final class Assets {

    static final String ROOT = "/design/";
    static final String VERSIONED_ROOT = ROOT + "v-" + digest() + "/";

    private Assets() {}

    /** @param path such as {@code /design/site.css}; what is not the design's stays as it is */
    public static String address(String path) {
        return path.startsWith(ROOT) ? VERSIONED_ROOT + path.substring(ROOT.length()) : path;
    }

    private static String digest() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/static/design/**/*.*");
            Arrays.sort(files, Comparator.comparing(Assets::name));
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
