package org.xiandao.rules.bundle;

import java.util.List;
import java.util.SortedMap;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.PackFiles;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.load.Refused;
import org.xiandao.rules.pack.Text;

/**
 * Proves a bundle: first that each byte is as it was written, then all that follows from it, computed again.
 */
public record BundleCheck(List<Text> proved, List<Text> faults) {
    private static final List<Step> STEPS = List.of(
            new SubmissionStep(),
            new AttachmentStep(),
            new EventStep(),
            new ConditionStep(),
            new ScoreStep(),
            new RankStep(),
            new DecisionStep(),
            new DrawStep());

    /** One kind of thing that a bundle holds, proved from the others. */
    interface Step {
        void check(Bundle bundle, Report report);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    public static BundleCheck of(byte[] file) {
        var integrity = Integrity.of(file);
        if (!integrity.faults().isEmpty()) return new BundleCheck(List.of(), integrity.faults());
        var report = new Report();
        report.proved(
                "完整：" + integrity.files().size() + " 个文件的每个字节都与清单一致；整包 SHA-256 " + CanonicalJson.sha256Hex(file),
                "whole: every byte of " + integrity.files().size()
                        + " files is as the manifest says; the bundle's SHA-256 is " + CanonicalJson.sha256Hex(file));
        try {
            compute(integrity.files(), report);
        } catch (Look.Unsound unsound) {
            report.fault(unsound.text());
        }
        return new BundleCheck(report.proved(), report.faults());
    }

    private static void compute(SortedMap<String, byte[]> files, Report report) {
        for (var name : files.keySet())
            if (!BundleNames.known(name))
                report.fault(name + "：案件包没有这种文件，无从核验", name + ": a bundle has no such file, nothing proves it");
        var described = files.get(BundleNames.CASE);
        if (described == null) throw new Look.Unsound("缺少 case.json", "case.json is missing");
        var of = Look.at(BundleNames.CASE, described);
        var pack = PackFiles.of(Bundle.below(files, BundleNames.PACK_FOLDER));
        if (!pack.sha256().equals(of.text("editionSha256")))
            throw new Look.Unsound(
                    "规则包的摘要是 " + pack.sha256() + "，案件所依的是 " + of.text("editionSha256"),
                    "The pack's digest is " + pack.sha256() + "; the case is judged by " + of.text("editionSha256"));
        switch (Packs.load(pack)) {
            case Refused(var faults) -> faults.forEach(fault -> report.fault(fault.in("zh"), fault.in("en")));
            case Loaded loaded -> {
                report.proved(
                        "规则包 " + loaded.edition().id() + "，摘要 " + pack.sha256(),
                        "pack " + loaded.edition().id() + ", digest " + pack.sha256());
                if (!loaded.edition().id().equals(of.text("edition")))
                    report.fault("案件所依的不是这一版规则包", "The case names another edition than the pack's");
                var bundle = new Bundle(files, loaded.edition(), of);
                STEPS.forEach(step -> prove(step, bundle, report));
            }
        }
    }

    /** What one step can't read keeps no other from its proof. */
    private static void prove(Step step, Bundle bundle, Report report) {
        try {
            step.check(bundle, report);
        } catch (Look.Unsound unsound) {
            report.fault(unsound.text());
        }
    }
}
