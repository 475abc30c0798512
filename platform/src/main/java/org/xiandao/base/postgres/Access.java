package org.xiandao.base.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL is run: as ourselves, or, because it refuses root, in a user namespace where we are nobody (files stay
 * root's), or, where such namespaces are forbidden, as the user nobody (files become nobody's).
 */
enum Access {
    OURSELVES,
    NAMESPACE,
    NOBODY;

    static Access here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        if (Command.succeeds("unshare", "-U", "true")) {
            return NAMESPACE;
        }
        if (Command.succeeds("setpriv", "--reuid=nobody", "--clear-groups", "true")) {
            return NOBODY;
        }
        throw new PostgresFailure("""
                PostgreSQL 不能以 root 运行，而本机既不能用 unshare 也不能用 setpriv 降权。请用普通用户启动，或设置 XIANDAO_DB_URL。
                PostgreSQL refuses to run as root, and neither unshare nor setpriv works here.
                Maybe start as another user, or point XIANDAO_DB_URL to a PostgreSQL server.""");
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(
                switch (this) {
                    case OURSELVES -> List.of();
                    case NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY -> List.of("setpriv", "--reuid=nobody", "--clear-groups");
                });
        all.addAll(command);
        return all;
    }

    /** Gives a folder to the user that PostgreSQL runs as; nothing to do in the usual case. */
    void own(Path folder) throws IOException {
        if (this == OURSELVES) {
            return;
        }
        var user = folder.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(this == NOBODY ? "nobody" : "root");
        if (Files.getOwner(folder).equals(user)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, user);
            }
        }
    }

    static void openFolder(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
