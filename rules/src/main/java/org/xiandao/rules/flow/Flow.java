package org.xiandao.rules.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** The way of one case through its programme, as the facts stand. What can't be decided is said, never skipped. */
public final class Flow {
    private final Workflow workflow;
    private final Judge judge;
    private final LocalDate asOf;

    private Flow(Workflow workflow, Judge judge, LocalDate asOf) {
        this.workflow = workflow;
        this.judge = judge;
        this.asOf = asOf;
    }

    public static Flow of(Edition edition, Facts facts, LocalDate asOf) {
        return new Flow(edition.workflow(), new Judge(edition, facts), asOf);
    }

    /** The channel whose {@code when} holds first; an earlier one that is undetermined leaves it open. */
    public sealed interface Channelling {
        record Through(Workflow.Channel channel) implements Channelling {}

        /** No channel is this applicant's: it can't apply. */
        record Closed(List<Trace> tried) implements Channelling {}

        record Unclear(Why why) implements Channelling {}
    }

    public sealed interface Path {
        /** The stages that exist for the case, in order. The channel is empty for a programme that has none. */
        record Clear(Optional<Workflow.Channel> channel, List<Workflow.Stage> stages) implements Path {}

        record Closed(List<Trace> tried) implements Path {}

        record Unclear(Why why) implements Path {}
    }

    public sealed interface Next {
        record Stage(Workflow.Stage stage) implements Next {}

        /** The stage was the last one. */
        record End() implements Next {}

        /** The next stage can't be told, or the case has no channel any more. */
        record Unclear(Why why) implements Next {
            public String what() {
                return why.id();
            }
        }
    }

    /** What is undetermined: the channel or stage whose {@code when} can't be decided, with the trace that says why. */
    public record Why(String id, Text title, Trace trace) {}

    public Channelling channel() {
        var tried = new ArrayList<Trace>();
        for (var channel : workflow.channels()) {
            var trace = judge.trace(channel.when(), asOf);
            switch (trace.verdict()) {
                case MET -> {
                    return new Channelling.Through(channel);
                }
                case UNDETERMINED -> {
                    return new Channelling.Unclear(new Why(channel.id(), channel.title(), trace));
                }
                case NOT_MET -> tried.add(trace);
            }
        }
        return new Channelling.Closed(tried);
    }

    public Path path() {
        return switch (beginning()) {
            case Path.Clear(var channel, var stages) -> existing(channel, stages);
            case Path.Closed closed -> closed;
            case Path.Unclear unclear -> unclear;
        };
    }

    /** The stage after this one. Only stages up to that next one need to be clear. */
    public Next next(String stageId) {
        return switch (beginning()) {
            case Path.Closed(var tried) -> new Next.Unclear(noChannel(tried));
            case Path.Unclear(var why) -> new Next.Unclear(why);
            case Path.Clear clear -> after(stageId, clear.stages());
        };
    }

    private static Why noChannel(List<Trace> tried) {
        return new Why(
                "channel",
                new Text("没有适用的申报渠道", "No channel is open to this applicant"),
                new Trace.Combined("any", Verdict.NOT_MET, tried));
    }

    /** All stages of the case's channel, each {@code when} still to be asked. */
    private Path beginning() {
        if (workflow.channels().isEmpty()) return new Path.Clear(Optional.empty(), in(Optional.empty()));
        return switch (channel()) {
            case Channelling.Through(var channel) -> new Path.Clear(Optional.of(channel), in(Optional.of(channel)));
            case Channelling.Closed(var tried) -> new Path.Closed(tried);
            case Channelling.Unclear(var why) -> new Path.Unclear(why);
        };
    }

    private List<Workflow.Stage> in(Optional<Workflow.Channel> channel) {
        return workflow.stages().stream()
                .filter(stage -> stage.channels().isEmpty()
                        || channel.map(it -> stage.channels().contains(it.id())).orElse(false))
                .toList();
    }

    private Path existing(Optional<Workflow.Channel> channel, List<Workflow.Stage> stages) {
        var existing = new ArrayList<Workflow.Stage>();
        for (var stage : stages) {
            var when = when(stage);
            switch (when.verdict()) {
                case MET -> existing.add(stage);
                case UNDETERMINED -> {
                    return new Path.Unclear(new Why(stage.id(), stage.title(), when));
                }
                case NOT_MET -> {}
            }
        }
        return new Path.Clear(channel, List.copyOf(existing));
    }

    private Next after(String stageId, List<Workflow.Stage> stages) {
        int at = 0;
        while (at < stages.size() && !stages.get(at).id().equals(stageId)) at++;
        if (at == stages.size()) throw new IllegalArgumentException("This case has no stage " + stageId + ".");
        for (var stage : stages.subList(at + 1, stages.size())) {
            var when = when(stage);
            switch (when.verdict()) {
                case MET -> {
                    return new Next.Stage(stage);
                }
                case UNDETERMINED -> {
                    return new Next.Unclear(new Why(stage.id(), stage.title(), when));
                }
                case NOT_MET -> {}
            }
        }
        return new Next.End();
    }

    private Trace when(Workflow.Stage stage) {
        return judge.trace(stage.when().orElse(Predicate.ALWAYS), asOf);
    }
}
