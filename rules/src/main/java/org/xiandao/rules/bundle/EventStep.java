package org.xiandao.rules.bundle;

/** The chain of events holds, from the first to the last, those told by their digest alone included. */
final class EventStep implements BundleCheck.Step {
    @Override
    public void check(Bundle bundle, Report report) {
        var found = Events.of(bundle);
        if (found.isEmpty()) return;
        var events = found.get();
        if (!events.stream().equals(bundle.of().text("stream")))
            report.fault("events.json 是另一个案件的", "events.json is of another case");
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
        var told = events.told("Submitted").stream()
                .map(event -> event.body().text("digest"))
                .toList();
        var listed = bundle.of().objects("submissions").stream()
                .map(submission -> submission.text("digest"))
                .toList();
        if (!told.equals(listed))
            report.fault("case.json 的提交与事件不一致", "The submissions in case.json are not those of the events");
    }
}
