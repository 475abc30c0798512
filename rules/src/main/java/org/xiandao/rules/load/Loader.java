package org.xiandao.rules.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xiandao.rules.pack.Text;

/** The files of one pack while they are read, with the faults found so far. */
final class Loader {
    private final PackFiles files;
    private final Faults faults = new Faults();
    private final Places places = new Places();
    private final Set<String> used = new HashSet<>();

    Loader(PackFiles files) {
        this.files = files;
    }

    Faults faults() {
        return faults;
    }

    Places places() {
        return places;
    }

    /** Reads a file that every pack has; a blank stands in where it is missing. */
    <T> T need(String name, Function<Mapping, T> reader) {
        return maybe(name, reader).orElseGet(() -> {
            if (files.bytes(name).isEmpty()) missing(Place.startOf(name));
            return reader.apply(Mapping.blank());
        });
    }

    <T> Optional<T> maybe(String name, Function<Mapping, T> reader) {
        return text(name)
                .flatMap(text -> YamlParser.parse(new Scope(name, faults, places), text))
                .map(Kinds.mapping(reader)::read);
    }

    /** The text of a file of the pack, without a byte order mark; empty where it is missing or not UTF-8. */
    Optional<String> text(String name) {
        used.add(name);
        return files.bytes(name).flatMap(bytes -> decode(name, bytes));
    }

    void missing(Place place) {
        faults.report(
                place,
                Fault.Code.MISSING_FILE,
                new Text("规则包缺少这个文件", "The pack lacks this file"),
                new Text("请按规则包说明补上", "Add it as the guide to packs says"));
    }

    void refuseUnknownFiles() {
        for (var name : files.names())
            if (!used.contains(name) && !name.matches("README[^/]*\\.md"))
                faults.report(
                        Place.startOf(name),
                        Fault.Code.UNKNOWN_FILE,
                        new Text("规则包里没有这种文件", "A pack has no such file"),
                        Nearest.to(name, used)
                                .filter(near -> files.bytes(near).isEmpty())
                                .map(near -> new Text("是不是 " + near + "？", "Did you mean " + near + "?"))
                                .orElse(new Text(
                                        "请删去它；原文件须在 sources.yaml 中列出",
                                        "Remove it; texts of documents are named in sources.yaml")));
    }

    private Optional<String> decode(String name, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            faults.report(
                    Place.startOf(name),
                    Fault.Code.NOT_UTF8,
                    new Text("文件不是 UTF-8 编码", "The file is not UTF-8"),
                    new Text("请另存为 UTF-8", "Save it as UTF-8"));
            return Optional.empty();
        }
    }
}
