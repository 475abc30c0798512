package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.pack.Text;

/**
 * Whether every byte of a bundle is as it was written. Where one was changed, it is found: in the sums that the manifest
 * and the zip itself keep, each byte of the file has a value that it should have.
 *
 * @param files without the manifest
 * @param faults empty where all is whole
 */
record Integrity(SortedMap<String, byte[]> files, List<Text> faults) {

    static Integrity of(byte[] file) {
        return ZipReading.of(file).stream()
                .sorted(Comparator.comparing(reading -> !reading.entries().containsKey(BundleNames.MANIFEST)))
                .map(reading -> new Check(file, reading).run())
                .min(Comparator.comparingInt(result -> result.faults.size()))
                .orElseGet(
                        () -> broken(
                                ZipReading.packedAgain(file)
                                        ? text(
                                                "文件被别的程序重新打包过（内容经过压缩）；请核验系统导出的原文件",
                                                "The file was packed again by another program (its content is compressed); verify the original")
                                        : text(
                                                "文件不是完整的 zip，读不出内容；请重新取得原文件",
                                                "The file is no sound zip, its content can't be read; get the original again")));
    }

    private static Integrity broken(Text why) {
        return new Integrity(new TreeMap<>(), List.of(why));
    }

    private static Text text(String zh, String en) {
        return new Text(zh, en);
    }

    private static final class Check {
        private final byte[] file;
        private final ZipReading zip;
        private final SortedMap<String, byte[]> files;
        private final List<Text> faults = new ArrayList<>();

        Check(byte[] file, ZipReading zip) {
            this.file = file;
            this.zip = zip;
            this.files = new TreeMap<>(zip.entries());
        }

        Integrity run() {
            var found = Optional.ofNullable(files.remove(BundleNames.MANIFEST));
            if (found.isEmpty()) {
                faults.add(text("缺少清单 MANIFEST，这不是案件包", "There is no MANIFEST: this is not a bundle"));
                return new Integrity(files, faults);
            }
            for (var name : files.keySet())
                if (!BundleNames.allowed(name))
                    faults.add(text("文件名不合规：" + name, "A file is named in a way that is not allowed: " + name));
            var written = mendedManifest(found.get());
            try {
                var manifest = Manifest.read(written);
                sameNames(manifest);
                for (var name : List.copyOf(files.keySet()))
                    Optional.ofNullable(manifest.files().get(name)).ifPresent(sums -> file(name, sums));
                if (faults.isEmpty())
                    manifest(written, Manifest.of(files, manifest.engine()).bytes());
            } catch (Look.Unsound unsound) {
                if (faults.isEmpty())
                    manifest(written, Manifest.of(files, Manifest.ENGINE).bytes());
                faults.add(unsound.text());
            }
            if (faults.isEmpty()) container();
            return new Integrity(files, List.copyOf(faults));
        }

        /** The manifest has no manifest of its own; what the zip says of it finds a changed byte. */
        private byte[] mendedManifest(byte[] bytes) {
            var candidates = ChangedByte.find(bytes, 0, bytes.length, crc(BundleNames.MANIFEST));
            if (candidates.isEmpty()) return bytes;
            var should = Manifest.of(files, Manifest.ENGINE).bytes();
            var changed = candidates.stream()
                    .filter(candidate -> Arrays.equals(candidate.mended(bytes), should))
                    .findFirst()
                    .orElse(candidates.getFirst());
            say(BundleNames.MANIFEST, changed);
            return changed.mended(bytes);
        }

        private long crc(String name) {
            return Optional.ofNullable(zip.crcs().get(name)).orElseThrow();
        }

        private void sameNames(Manifest manifest) {
            for (var name : files.keySet())
                if (!manifest.files().containsKey(name))
                    faults.add(text(name + "：清单中没有这个文件，是后来加入的", name + ": not in the manifest; it was added"));
            for (var name : manifest.files().keySet())
                if (!files.containsKey(name))
                    faults.add(text(name + "：清单中有，包里没有，被删去了", name + ": in the manifest but not here; it was removed"));
        }

        private void file(String name, Sums right) {
            var bytes = Objects.requireNonNull(files.get(name));
            var is = Sums.of(bytes);
            if (is.sha256().equals(right.sha256())) return;
            if (is.size() != right.size()) {
                faults.add(text(
                        name + "：长 " + figure(is.size()) + " 字节，应为 " + figure(right.size()) + "；从"
                                + range(firstWrong(is, right), bytes.length).zh() + "起不同",
                        name + ": " + figure(is.size()) + " bytes long, should be " + figure(right.size())
                                + "; it differs from "
                                + range(firstWrong(is, right), bytes.length).en() + " on"));
                return;
            }
            var wrong = new ArrayList<Integer>();
            for (int i = 0; i < is.blockCount(); i++) if (!is.block(i).equals(right.block(i))) wrong.add(i);
            if (wrong.isEmpty())
                faults.add(text(
                        name + "：SHA-256 与清单不符（分块校验数却相符）：现为 " + is.sha256() + "，清单为 " + right.sha256(),
                        name + ": its SHA-256 is not the manifest's, though the block sums are: it is " + is.sha256()
                                + ", the manifest says " + right.sha256()));
            else if (wrong.size() == 1) block(name, bytes, wrong.getFirst(), right);
            else wrong.forEach(index -> several(name, index, bytes.length));
        }

        private void block(String name, byte[] bytes, int index, Sums right) {
            int from = index * Sums.BLOCK;
            int until = Math.min(bytes.length, from + Sums.BLOCK);
            long crc = Long.parseLong(right.block(index), 16);
            for (var candidate : ChangedByte.find(bytes, from, until, crc)) {
                var mended = candidate.mended(bytes);
                if (!Sums.of(mended).sha256().equals(right.sha256())) continue;
                say(name, candidate);
                return;
            }
            several(name, index, bytes.length);
        }

        private static int firstWrong(Sums is, Sums right) {
            int both = Math.min(is.blockCount(), right.blockCount());
            for (int i = 0; i < both; i++) if (!is.block(i).equals(right.block(i))) return i;
            return both;
        }

        private void say(String name, ChangedByte changed) {
            faults.add(text(
                    name + "：偏移 " + figure(changed.at()) + " 的字节是 " + hex(changed.is()) + "，应为 " + hex(changed.was()),
                    name + ": byte " + figure(changed.at()) + " (from 0) is " + hex(changed.is()) + ", was "
                            + hex(changed.was())));
        }

        private void several(String name, int index, int length) {
            var range = range(index, length);
            faults.add(text(name + "：" + range.zh() + "之间有多个字节被改", name + ": several bytes changed in " + range.en()));
        }

        private static Text range(int index, int length) {
            var from = figure((long) index * Sums.BLOCK);
            var until = figure(Math.max((long) index * Sums.BLOCK, Math.min(length, (index + 1L) * Sums.BLOCK) - 1));
            return text("偏移 " + from + " 至 " + until, "bytes " + from + " to " + until);
        }

        private void manifest(byte[] is, byte[] should) {
            int at = Arrays.mismatch(is, should);
            if (at < 0) return;
            faults.add(text(
                    "MANIFEST：偏移 " + figure(at) + " 起与按内容重新算得的不同"
                            + difference(is, should, at).zh(),
                    "MANIFEST: from byte " + figure(at) + " (from 0) on it is not what its files give"
                            + difference(is, should, at).en()));
        }

        /** All files are right: what else differs lies in the zip's own words. */
        private void container() {
            var entries = new TreeMap<>(files);
            entries.put(BundleNames.MANIFEST, zip.entries().get(BundleNames.MANIFEST));
            var should = StoredZip.of(entries);
            int at = Arrays.mismatch(file, should);
            if (at >= 0)
                faults.add(text(
                        "zip 文件：偏移 " + figure(at) + "（" + place(at, entries).zh() + "）与规范写法不同"
                                + difference(file, should, at).zh(),
                        "zip file: byte " + figure(at) + " (from 0; "
                                + place(at, entries).en() + ") is not as it was written"
                                + difference(file, should, at).en()));
        }

        private static Text difference(byte[] is, byte[] should, int at) {
            if (at >= is.length) return text("：文件到此中断", ": it ends here");
            if (at >= should.length) return text("：到此应结束", ": it should end here");
            return text(
                    "：是 " + hex(is[at] & 0xff) + "，应为 " + hex(should[at] & 0xff),
                    ": it is " + hex(is[at] & 0xff) + ", was " + hex(should[at] & 0xff));
        }

        private static Text place(int at, Map<String, byte[]> entries) {
            long from = 0;
            for (var entry : entries.entrySet()) {
                from += StoredZip.LOCAL_LENGTH
                        + entry.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                        + entry.getValue().length;
                if (at < from) return text(entry.getKey() + " 的条目头", "the head of " + entry.getKey());
            }
            return text("末尾目录", "the directory at its end");
        }

        private static String hex(int value) {
            return "0x%02x".formatted(value);
        }

        private static String figure(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
    }
}
