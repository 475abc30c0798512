package org.xiandao.rules.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Kind;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.Mapping;
import org.xiandao.rules.load.Numbers;
import org.xiandao.rules.load.YamlFile;
import org.xiandao.rules.pack.Text;

/** Reads {@code catalogue/working-days/*.yaml}, a file a year: {@code year}, {@code source}, {@code holidays}, {@code working}. */
public final class WorkingDaysReader {
    private static final Kind<Integer> YEAR = Numbers.wholeFrom(1949);

    private WorkingDaysReader() {}

    public static WorkingDays read(Path folder) {
        try (var files = Files.list(folder)) {
            return new WorkingDays(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> YamlFile.read(file, mapping -> year(file, mapping)))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The working days in " + folder + " can't be read.", unreadable);
        }
    }

    private static WorkingDays.Year year(Path file, Mapping mapping) {
        int year = mapping.get("year", YEAR);
        var source = mapping.get("source", Kinds.BILINGUAL);
        var holidays = days(mapping, "holidays");
        var working = days(mapping, "working");
        if (!file.endsWith(year + ".yaml"))
            mapping.report(
                    Fault.Code.OUT_OF_RANGE,
                    new Text("文件名与年份 " + year + " 不符", "The file's name is not that of the year " + year),
                    new Text("请改名为 " + year + ".yaml", "Name it " + year + ".yaml"));
        var faults = WorkingDays.Year.faults(year, holidays, working);
        for (var fault : faults)
            mapping.report(Fault.Code.OUT_OF_RANGE, fault, new Text("请对照通知核对", "Check it against the notice"));
        return faults.isEmpty()
                ? new WorkingDays.Year(year, source, holidays, working)
                : new WorkingDays.Year(year, source, Set.of(), Set.of());
    }

    private static Set<LocalDate> days(Mapping mapping, String key) {
        List<LocalDate> listed = mapping.needList(key, Numbers.DATE);
        var days = new HashSet<LocalDate>();
        for (var day : listed)
            if (!days.add(day))
                mapping.report(
                        Fault.Code.DUPLICATE_KEY,
                        new Text(day + " 列了两次", day + " is listed twice"),
                        new Text("请只留一个", "Keep one of them"));
        return days;
    }
}
