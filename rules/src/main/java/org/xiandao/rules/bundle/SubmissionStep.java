package org.xiandao.rules.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Look;

/** Each frozen submission is what its digest and its receipt name, and was made by the rules that are here. */
final class SubmissionStep implements BundleCheck.Step {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public void check(Bundle bundle, Report report) {
        int proved = 0;
        var submissions = bundle.of().objects("submissions");
        for (var submission : submissions) {
            if (submission.truth("last") != (submission == submissions.getLast()))
                report.fault("case.json：最后一次提交标记不对", "case.json: another submission is marked as the last");
            var digest = submission.text("digest");
            var file = BundleNames.snapshot(digest);
            var bytes = bundle.files().get(file);
            if (bytes != null && !submission.truth("included"))
                report.fault(file + "：案件说不在包内", file + ": the case says that it is not here");
            if (bytes == null) {
                if (submission.truth("included"))
                    report.fault(file + "：缺少这份申报材料快照", file + ": this frozen submission is missing");
                continue;
            }
            if (sound(bundle, submission, file, bytes, report)) proved++;
        }
        for (var name : bundle.below(BundleNames.SNAPSHOT_FOLDER).keySet())
            if (submissions.stream().noneMatch(submission -> name.equals(submission.text("digest") + ".json")))
                report.fault(
                        BundleNames.SNAPSHOT_FOLDER + name + "：案件没有这次提交",
                        BundleNames.SNAPSHOT_FOLDER + name + ": the case has no such submission");
        if (proved > 0)
            report.proved(
                    "申报材料快照 " + proved + " 份，摘要与回执号相符",
                    "submissions: " + proved + ", each as its digest and receipt say");
    }

    private static boolean sound(Bundle bundle, Look submission, String file, byte[] bytes, Report report) {
        var digest = submission.text("digest");
        var actual = CanonicalJson.sha256Hex(bytes);
        if (!actual.equals(digest)) {
            report.fault(file + "：摘要实为 " + actual, file + ": its digest is " + actual);
            return false;
        }
        var at = submission.text("at");
        var receipt = "XD" + day(at, file).toString().replace("-", "") + "-"
                + digest.substring(0, 10).toUpperCase(Locale.ROOT);
        if (!receipt.equals(submission.text("receipt"))) {
            report.fault(
                    file + "：回执号应为 " + receipt + "，写的是 " + submission.text("receipt"),
                    file + ": its receipt should be " + receipt + ", it says " + submission.text("receipt"));
            return false;
        }
        var snapshot = Look.at(file, bytes);
        // a draft may have moved to another edition after an earlier submission
        boolean last = submission.truth("last");
        if (last && !snapshot.text("editionSha256").equals(bundle.edition().sha256())) {
            report.fault(
                    file + "：依据的规则包是 " + snapshot.text("editionSha256"),
                    file + ": it was made by the pack with digest " + snapshot.text("editionSha256"));
            return false;
        }
        return true;
    }

    private static LocalDate day(String at, String file) {
        try {
            return LocalDate.ofInstant(Instant.parse(at), ZONE);
        } catch (DateTimeParseException noTime) {
            throw new Look.Unsound(file + " 的提交时间写法不对：" + at, "The time of " + file + " is none: " + at);
        }
    }
}
