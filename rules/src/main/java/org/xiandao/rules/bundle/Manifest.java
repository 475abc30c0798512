package org.xiandao.rules.bundle;

import java.util.SortedMap;
import java.util.TreeMap;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.Look;

/**
 * What a bundle holds.
 *
 * @param version of the bundle's form
 * @param engine of the rules that computed it; grows when the same facts would give other results
 */
record Manifest(int version, int engine, SortedMap<String, Sums> files) {
    static final int VERSION = 1;
    static final int ENGINE = 1;
    private static final String FORMAT = "xiandao-bundle";

    static Manifest of(SortedMap<String, byte[]> files, int engine) {
        var sums = new TreeMap<String, Sums>();
        files.forEach((name, bytes) -> sums.put(name, Sums.of(bytes)));
        return new Manifest(VERSION, engine, sums);
    }

    byte[] bytes() {
        return CanonicalJson.bytes(Json.object()
                .with("format", FORMAT)
                .with("version", version)
                .with("engine", engine)
                .with("block", Sums.BLOCK)
                .with(
                        "files",
                        files.entrySet().stream()
                                .map(file -> file(file.getKey(), file.getValue()))
                                .collect(Json.array()))
                .end());
    }

    private static Json file(String name, Sums sums) {
        return Json.object()
                .with("name", name)
                .with("size", sums.size())
                .with("sha256", sums.sha256())
                .with("blocks", sums.blocks())
                .end();
    }

    static Manifest read(byte[] bytes) {
        var root = Look.at(BundleNames.MANIFEST, bytes);
        if (!root.text("format").equals(FORMAT))
            throw new Look.Unsound("这不是案件包的清单", "This is not the manifest of a bundle");
        int version = root.number("version");
        if (version > VERSION)
            throw new Look.Unsound(
                    "这个案件包是第 " + version + " 版格式，本程序只认识到第 " + VERSION + " 版；请用较新的程序核验",
                    "This bundle has format version " + version + "; this program knows versions up to " + VERSION
                            + ". Verify it with a newer one");
        int engine = root.number("engine");
        if (engine > ENGINE)
            throw new Look.Unsound(
                    "这个案件包由第 " + engine + " 版计算规则得出，本程序是第 " + ENGINE + " 版；请用较新的程序核验",
                    "This bundle was computed by engine version " + engine + "; this program has version " + ENGINE
                            + ". Verify it with a newer one");
        var files = new TreeMap<String, Sums>();
        for (var file : root.objects("files")) {
            var blocks = file.text("blocks");
            int size = file.number("size");
            if (blocks.length() != (size + Sums.BLOCK - 1) / Sums.BLOCK * 8 || size < 0 || !blocks.matches("[0-9a-f]*"))
                throw new Look.Unsound(
                        "清单中 " + file.text("name") + " 的分块校验数不对",
                        "The manifest's block sums of " + file.text("name") + " are not as many as they should be");
            files.put(file.text("name"), new Sums(size, file.text("sha256"), -1, blocks));
        }
        return new Manifest(version, engine, files);
    }
}
