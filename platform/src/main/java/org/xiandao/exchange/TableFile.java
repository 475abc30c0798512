package org.xiandao.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xiandao.exchange.SheetFault.Code;

/** A file that may be a table: recognised by what is in it, not by its name. */
final class TableFile {
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};
    private static final int LOOK = 4096;

    private TableFile() {}

    /** Throws {@link FileRefused} where it is no table that we can read. */
    static void read(Path file, Reading reading) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) throw FileRefused.of(Code.EMPTY_FILE);
        if (begins(head, OLE2)) throw FileRefused.of(isEncrypted(file) ? Code.ENCRYPTED : Code.OLD_XLS);
        if (begins(head, ZIP)) new XlsxFile(file).read(reading);
        else if (hasNul(head)) throw FileRefused.of(Code.NOT_A_TABLE);
        else CsvFile.read(file, reading);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LOOK);
        }
    }

    private static boolean begins(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    private static boolean hasNul(byte[] head) {
        for (byte one : head) if (one == 0) return true;
        return false;
    }

    private static boolean isEncrypted(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException broken) {
            throw FileRefused.of(Code.BROKEN);
        }
    }
}
