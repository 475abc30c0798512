package org.xiandao.rules.bundle;

import java.util.List;
import org.xiandao.rules.json.Look;

/** The chain of events holds, from the first to the last, those told by their digest alone included. */
final class EventStep implements BundleCheck.Step {
    @Override
    public void check(Bundle bundle, Report report) {
        var found = Events.of(bundle);
        if (found.isEmpty()) {
            report.fault("缺少 events.json", "events.json is missing");
            return;
        }
        var events = found.get();
        var stream = bundle.of().text("stream");
        if (!events.stream().equals(stream)
                || !stream.endsWith(":" + bundle.of().text("case")))
            report.fault("events.json 是另一个案件的", "events.json is of another case");
        if (events.chain() == Events.Chain.WHOLE && !events.loose().isEmpty()
                || events.chain() == Events.Chain.NONE && !events.events().isEmpty())
            report.fault("events.json 的链外另有事件", "events.json holds events beside its chain");
        for (var single : events.loose()) stream(single, events, report);
        if (events.chain() != Events.Chain.NONE) chain(events, report);
        submissions(bundle, events, report);
    }

    private static void chain(Events events, Report report) {
        var previous = EventChain.BEGINNING;
        int hidden = 0;
        int number = 0;
        for (var event : events.events()) {
            number++;
            var name = "events.json #" + event.number();
            event.told().ifPresent(told -> stream(told, events, report));
            if (event.told()
                    .filter(told -> !told.content().digest().equals(event.digest()))
                    .isPresent()) {
                report.fault(name + "：内容与其摘要不符", name + ": its content is not what its digest says");
                return;
            }
            var hash = EventChain.link(previous, number, event.digest());
            if (event.number() != number || !event.hash().equals(hash)) {
                report.fault(
                        name + "：哈希链在此断开，应为 " + hash + "，写的是 " + event.hash(),
                        name + ": the chain breaks here; it should be " + hash + ", it says " + event.hash());
                return;
            }
            if (event.told().isEmpty()) hidden++;
            previous = hash;
        }
        if (!previous.equals(events.head())) {
            report.fault("events.json：链尾应为 " + previous, "events.json: the chain's head should be " + previous);
            return;
        }
        var kind = events.chain() == Events.Chain.WHOLE ? "" : "各方共知的";
        var kindEn = events.chain() == Events.Chain.WHOLE ? "" : ", those that applicants and offices alike know of";
        report.proved(
                kind + "事件 " + number + " 条，哈希链完整；其中 " + hidden + " 条只以摘要出现；链尾 " + previous,
                "events: " + number + kindEn + "; the chain holds; " + hidden
                        + " stand by their digest alone; its head is " + previous);
    }

    private static void stream(Events.Told told, Events events, Report report) {
        if (!told.content().stream().equals(events.stream()))
            report.fault("events.json 混有另一个案件的事件", "events.json holds an event of another case");
    }

    private static void submissions(Bundle bundle, Events events, Report report) {
        if (events.chain() == Events.Chain.NONE) return;
        var told = events.chained("Submitted").stream()
                .map(event -> submission(event.body(), event.content().at()))
                .toList();
        var listed = bundle.of().objects("submissions").stream()
                .map(submission -> submission(submission, submission.text("at")))
                .toList();
        if (!told.equals(listed))
            report.fault("case.json 的提交与事件不一致", "The submissions in case.json are not those of the events");
    }

    private static List<String> submission(Look of, String at) {
        return List.of(of.text("digest"), of.text("receipt"), at);
    }
}
