package org.xiandao.application.life;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.application.life.CaseEvent.MeetingHeld;
import org.xiandao.application.life.Meeting.Conclusion;
import org.xiandao.application.life.Meeting.Participant;
import org.xiandao.application.life.Meeting.Role;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** One case argued by itself: the meeting, who was there, an opinion per heading, each one's conclusion and the joint one. */
final class Arguing {
    /** The chair and two more, or there is nothing joint about it. */
    private static final int FEWEST = 3;

    /** Shorter names begin others by chance. */
    private static final int SPEAKING = 4;

    private static final int MOST_TEXT = 5_000;
    private static final int MOST_NAME = 200;

    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Arguing(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    Outcome hold(Command.HoldMeeting meeting) {
        if (stage.kind() != Kind.ARGUMENTATION) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var refusals = new ArrayList<Refusal>();
        var arrived = state.visits().getLast().entered();
        if (meeting.day().isAfter(setting.today()) || meeting.day().isBefore(arrived))
            refusals.add(new Refusal(
                    Refusal.Code.MEETING_DAY,
                    "day",
                    List.of(arrived.toString(), setting.today().toString())));
        if (meeting.place().isBlank()) refusals.add(incomplete("place"));
        Lengths.over(meeting.place(), MOST_NAME, "place").ifPresent(refusals::add);
        Lengths.over(meeting.reasons(), MOST_TEXT, "reasons").ifPresent(refusals::add);
        for (int i = 0; i < meeting.opinions().size(); i++)
            Lengths.over(meeting.opinions().get(i).text(), MOST_TEXT, "record." + i)
                    .ifPresent(refusals::add);
        if (meeting.reasons().isBlank()) refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "reasons", List.of()));
        for (int i = 0; i < stage.headings().size(); i++)
            if (meeting.opinions().size() <= i
                    || meeting.opinions().get(i).text().isBlank())
                refusals.add(new Refusal(
                        Refusal.Code.RECORD_INCOMPLETE,
                        "record." + i,
                        List.of(stage.headings().get(i).zh())));
        if (meeting.conclusion().isEmpty()) refusals.add(incomplete("conclusion"));
        refusals.addAll(participants(meeting.participants()));
        meeting.conclusion()
                .flatMap(joint -> outvoted(joint, meeting.participants()))
                .ifPresent(refusals::add);
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        return Outcome.done(new MeetingHeld(
                meeting.day(),
                meeting.place(),
                meeting.participants(),
                meeting.opinions(),
                meeting.conclusion().orElseThrow(),
                meeting.reasons()));
    }

    private static Refusal incomplete(String path) {
        return new Refusal(Refusal.Code.RECORD_INCOMPLETE, path, List.of());
    }

    private List<Refusal> participants(List<Participant> all) {
        var refusals = new ArrayList<Refusal>();
        if (all.stream().filter(one -> one.role() == Role.CHAIR).count() != 1)
            refusals.add(new Refusal(Refusal.Code.CHAIR_MISSING, "participants", List.of()));
        if (all.stream().filter(one -> one.role().concludes()).count() < FEWEST)
            refusals.add(
                    new Refusal(Refusal.Code.MEETING_TOO_SMALL, "participants", List.of(String.valueOf(FEWEST - 1))));
        var applicants = Stream.concat(state.members().stream(), state.pending().stream())
                .map(member -> bare(member.organisationName()))
                .collect(Collectors.toSet());
        var names = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            var path = "participant." + i;
            if (one.name().isBlank() || one.unit().isBlank()) refusals.add(incomplete(path + ".name"));
            else if (!names.add(one.name() + "\n" + bare(one.unit())))
                refusals.add(new Refusal(Refusal.Code.MEMBER_TWICE, path + ".name", List.of(one.name())));
            Lengths.over(one.name(), MOST_NAME, path + ".name").ifPresent(refusals::add);
            Lengths.over(one.unit(), MOST_NAME, path + ".unit").ifPresent(refusals::add);
            Lengths.over(one.note(), MOST_TEXT, path + ".note").ifPresent(refusals::add);
            if (!one.role().mayBeApplicant() && ofApplicant(one.unit(), applicants))
                refusals.add(new Refusal(Refusal.Code.MEMBER_OF_APPLICANT, path + ".role", List.of(one.name())));
            if (one.role().concludes() && one.conclusion().isEmpty())
                refusals.add(new Refusal(Refusal.Code.CONCLUSION_MISSING, path + ".conclusion", List.of(one.name())));
            boolean explains = one.role() == Role.EXCUSED
                    || one.conclusion().filter(Conclusion.OPPOSES::equals).isPresent();
            if (explains && one.note().isBlank())
                refusals.add(new Refusal(Refusal.Code.REASON_MISSING, path + ".note", List.of()));
        }
        return refusals;
    }

    /** What more than half concluded alike is what the meeting concluded; where they are only of one side, it is of that side. */
    private static Optional<Refusal> outvoted(Conclusion joint, List<Participant> all) {
        var said = all.stream()
                .filter(one -> one.role().concludes())
                .flatMap(one -> one.conclusion().stream())
                .toList();
        for (var conclusion : Conclusion.values())
            if (conclusion != joint && 2 * Collections.frequency(said, conclusion) > said.size())
                return Optional.of(new Refusal(
                        Refusal.Code.CONCLUSION_OUTVOTED,
                        "conclusion",
                        List.of(
                                conclusion.name(),
                                String.valueOf(Collections.frequency(said, conclusion)),
                                String.valueOf(said.size()))));
        int against = Collections.frequency(said, Conclusion.OPPOSES);
        return joint == Conclusion.OPPOSES && 2 * (said.size() - against) > said.size()
                ? Optional.of(new Refusal(
                        Refusal.Code.CONCLUSION_OUTVOTED,
                        "conclusion",
                        List.of(
                                Conclusion.SUPPORTS_WITH_CHANGES.name(),
                                String.valueOf(said.size() - against),
                                String.valueOf(said.size()))))
                : Optional.empty();
    }

    /** The applicant by whatever form of its name, or a department that bears it before its own. */
    private static boolean ofApplicant(String unit, Set<String> applicants) {
        var bare = bare(unit);
        return applicants.stream()
                .anyMatch(name -> bare.equals(name) || name.length() >= SPEAKING && bare.startsWith(name));
    }

    /** The same name however it was typed: half-width, without white space, brackets and legal form. */
    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}()·.-]", "")
                .replaceAll("(股份有限公司|有限责任公司|有限公司)$", "");
    }

    /** What keeps the office from its verdict: no meeting, or one that came to another conclusion. */
    static Optional<Refusal> against(CaseState state, Verb verb) {
        var meeting = state.meeting();
        if (meeting.isEmpty()) return Optional.of(incomplete("meeting"));
        var conclusion = meeting.get().held().conclusion();
        return conclusion.allows(verb)
                ? Optional.empty()
                : Optional.of(new Refusal(Refusal.Code.CONCLUSION_ELSE, "", List.of(conclusion.name())));
    }
}
