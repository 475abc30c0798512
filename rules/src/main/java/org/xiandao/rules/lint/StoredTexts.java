package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.PackFiles;
import org.xiandao.rules.pack.Text;

/** The stored text of a document is the one that the pack was written from. */
final class StoredTexts implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        for (var document : pack.edition().documents()) {
            var actual =
                    pack.files().bytes(document.file()).map(PackFiles::sha256).orElse("");
            if (!actual.equals(document.sha256()))
                faults.report(
                        pack.places().of(document, "sha256"),
                        Fault.Code.TEXT_CHANGED,
                        new Text(document.file() + " 已被改动", document.file() + " is not the text that was signed for"),
                        new Text(
                                "请还原文件；若改动无误，写 sha256: " + actual,
                                "Restore the file; if the change is right, write sha256: " + actual));
        }
    }
}
