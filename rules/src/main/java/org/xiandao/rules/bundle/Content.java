package org.xiandao.rules.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** Where the bytes of one of a bundle's files come from; they are read twice, and never all held at once. */
public sealed interface Content {
    long size() throws IOException;

    InputStream open() throws IOException;

    static Content of(byte[] bytes) {
        return new Bytes(bytes);
    }

    static Content of(Json json) {
        return new Bytes(CanonicalJson.bytes(json));
    }

    static Content of(Path file) {
        return new Stored(file);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    record Stored(Path file) implements Content {
        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
