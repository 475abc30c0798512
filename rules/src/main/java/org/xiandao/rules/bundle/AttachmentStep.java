package org.xiandao.rules.bundle;

import java.util.HashSet;
import java.util.Set;
import org.xiandao.rules.json.CanonicalJson;

/** Each attachment is what its digest names, and those of the last submission are all here. */
final class AttachmentStep implements BundleCheck.Step {
    @Override
    public void check(Bundle bundle, Report report) {
        var index = bundle.json(BundleNames.ATTACHMENTS);
        var listed = new HashSet<String>();
        if (index.isPresent()) for (var file : index.get().objects("files")) listed.add(file.text("sha256"));
        var kept = bundle.below(BundleNames.ATTACHMENT_FOLDER);
        for (var file : kept.entrySet()) {
            var name = BundleNames.ATTACHMENT_FOLDER + file.getKey();
            var actual = CanonicalJson.sha256Hex(file.getValue());
            if (!actual.equals(file.getKey()))
                report.fault(name + "：摘要实为 " + actual, name + ": its digest is " + actual);
            if (!listed.contains(file.getKey()))
                report.fault(name + "：附件目录中没有它", name + ": the index of attachments doesn't list it");
        }
        listed.stream().filter(sha256 -> !kept.containsKey(sha256)).forEach(sha256 -> missing(sha256, report));
        submitted(bundle).stream()
                .filter(sha256 -> !listed.contains(sha256))
                .forEach(sha256 -> missing(sha256, report));
        if (index.isPresent())
            report.proved(
                    "附件 " + kept.size() + " 个，逐个核对摘要", "attachments: " + kept.size() + ", each as its digest says");
    }

    private static void missing(String sha256, Report report) {
        var name = BundleNames.ATTACHMENT_FOLDER + sha256;
        report.fault(name + "：缺少这个附件", name + ": this attachment is missing");
    }

    private static Set<String> submitted(Bundle bundle) {
        var files = new HashSet<String>();
        for (var submission : bundle.of().objects("submissions")) {
            var name = BundleNames.snapshot(submission.text("digest"));
            if (submission.truth("last"))
                bundle.json(name)
                        .ifPresent(
                                snapshot -> snapshot.objects("files").forEach(file -> files.add(file.text("sha256"))));
        }
        return files;
    }
}
