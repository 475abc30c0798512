package org.xiandao.base.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked once from the jar. */
record Binaries(Path folder) {

    private static final int OWNER_EXECUTES = 0100;

    /** The folder's name carries the archive's size, so that a newer PostgreSQL is unpacked beside the old one. */
    static Binaries unpackedBelow(Path folder) {
        String archive = "/postgres-" + machine() + ".txz";
        var resource = Binaries.class.getResource(archive);
        if (resource == null) {
            throw new PostgresFailure(
                    "本机（%s）没有内置的 PostgreSQL。请设置 XIANDAO_DB_URL 指向一个 PostgreSQL。\n".formatted(machine())
                            + "No PostgreSQL for this machine (%s) is built in.\nMaybe point XIANDAO_DB_URL to a PostgreSQL server."
                                    .formatted(machine()));
        }
        try {
            Path home = folder.resolve("bin-" + resource.openConnection().getContentLengthLong());
            if (!Files.isDirectory(home)) {
                Path unfinished = Files.createTempDirectory(Files.createDirectories(folder), "unpacking");
                try (InputStream in = resource.openStream()) {
                    unpack(in, unfinished);
                }
                Access.openFolder(unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw new PostgresFailure(
                    "PostgreSQL 无法解压到 %s。请检查磁盘空间与目录权限。\n".formatted(folder)
                            + "PostgreSQL can't be unpacked into %s.\nMaybe the disk is full or the folder belongs to another user."
                                    .formatted(folder),
                    e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String machine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return (system.startsWith("mac") ? "darwin" : system) + "-" + (arm ? "arm_64" : "x86_64");
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & OWNER_EXECUTES) != 0) {
                        makeExecutable(target);
                    }
                }
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }
}
