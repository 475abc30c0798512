package org.xiandao.rules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.xiandao.rules.bundle.BundleCheck;
import org.xiandao.rules.bundle.BundleWriter;

/** Proves a case's bundle from nothing but the file. */
final class VerifyBundleCommand implements Command {
    @Override
    public String arguments() {
        return "FILE…";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        if (arguments.isEmpty()) throw new Usage("verify bundle 需要案件包文件", "verify bundle needs a bundle's file");
        boolean sound = true;
        for (var file : arguments) {
            var check = BundleCheck.of(read(file));
            sound &= check.sound();
            shell.say(
                    file + (check.sound() ? "  核验通过" : "  核验不通过"),
                    file + (check.sound() ? "  proved" : "  not as it should be"));
            check.proved().forEach(line -> shell.say("  " + shell.in(line)));
            check.faults().forEach(line -> shell.say("  ✗ " + shell.in(line)));
        }
        return sound ? 0 : 1;
    }

    private static byte[] read(String file) {
        try {
            var path = Path.of(file);
            if (Files.size(path) > BundleWriter.LARGEST + (BundleWriter.LARGEST >> 4))
                throw new Usage(
                        "文件 " + file + " 大于 1 GB，不是案件包", "The file " + file + " is larger than 1 GB: no bundle");
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException unreadable) {
            throw new Usage("读不到文件 " + file, "The file " + file + " can't be read");
        }
    }
}
