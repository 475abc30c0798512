package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.programme.CallTerms;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Measure;

/** Facts as the applicants declare them in the form, each figure with its evidence and where it comes from. */
public final class DeclaredFigures implements Setting.FactsOf {

    @Override
    public Facts of(CaseState state, Edition edition, CallTerms call) {
        return new Declared(state, edition, call);
    }

    private record Declared(CaseState state, Edition edition, CallTerms call) implements Facts {

        @Override
        public List<Subject> subjects() {
            return state.members().stream().map(Applicant::subject).toList();
        }

        @Override
        public Answer<Fraction> value(Measure measure, Subject subject, LocalDate asOf) {
            var figure = edition.form()
                    .figures()
                    .filter(candidate -> candidate.measure().equals(measure.id()))
                    .findFirst();
            if (figure.isEmpty())
                return new Answer.Unknown<>(
                        new Reason(Reason.Code.NO_RECORD, measure.title().zh()));
            var field = figure.get().field();
            var bare = figure.get().path();
            var path = subject.area().equals(state.lead().area()) ? bare : subject.area() + ":" + bare;
            var established = state.review().established().get(path);
            if (established != null)
                return new Answer.Known<>(
                        Fraction.parse(established.value()), List.of(established(measure, path, established)));
            var saved = state.answers().get(path);
            if (saved == null || saved.value().isBlank())
                return new Answer.Unknown<>(
                        new Reason(Reason.Code.NOT_ANSWERED, field.label().zh()));
            return read(measure, field, path, saved);
        }

        private Answer<Fraction> read(Measure measure, Form.Field field, String path, CaseState.Saved saved) {
            try {
                var amount = Fraction.parse(saved.value().strip().replace(",", ""));
                boolean below = field.atLeast()
                        .filter(least -> amount.compareTo(least) < 0)
                        .isPresent();
                boolean above = field.atMost()
                        .filter(most -> amount.compareTo(most) > 0)
                        .isPresent();
                boolean broken = field.type() == Form.Type.INTEGER && !amount.isWhole();
                if (below || above || broken || amount.signum() < 0)
                    return new Answer.Unknown<>(
                            new Reason(Reason.Code.OUT_OF_RANGE, field.label().zh()));
                return new Answer.Known<>(amount, List.of(operand(measure, path, saved, amount)));
            } catch (NumberFormatException notANumber) {
                return new Answer.Unknown<>(
                        new Reason(Reason.Code.NOT_A_NUMBER, field.label().zh()));
            }
        }

        private static Operand established(Measure measure, String path, ReviewRecord.Established established) {
            return new Operand(
                    "established/" + path,
                    measure.title().zh(),
                    established.value(),
                    "评审异议复核后重新认定：" + established.basis(),
                    Optional.of(established.day()),
                    List.of(),
                    false);
        }

        private Operand operand(Measure measure, String path, CaseState.Saved saved, Fraction amount) {
            var evidence = state.files().stream()
                    .filter(file -> file.proves().contains(path))
                    .map(CaseFile::name)
                    .toList();
            var source = saved.provenance().kind() == Provenance.Kind.PUBLIC
                    ? saved.provenance().source()
                    : !saved.provenance().records().isEmpty()
                            ? "申报单位填报，取自台账 " + saved.provenance().records().size() + " 条记录"
                            : "申报单位填报";
            return new Operand(
                    "answers/" + path + "@" + saved.version(),
                    measure.title().zh(),
                    amount.toString(),
                    source,
                    Optional.empty(),
                    evidence,
                    saved.provenance().kind() == Provenance.Kind.DEMONSTRATION);
        }

        @Override
        public Answer<String> answer(String path) {
            var value = state.value(path);
            return value.isBlank()
                    ? new Answer.Unknown<>(new Reason(Reason.Code.NOT_ANSWERED, path))
                    : new Answer.Known<>(
                            value.strip(),
                            List.of(new Operand(
                                    "answers/" + path + "@" + state.version(path),
                                    path,
                                    value.strip(),
                                    "申报单位填报",
                                    Optional.empty(),
                                    List.of(),
                                    false)));
        }

        @Override
        public Answer<Boolean> finding(String id, LocalDate asOf) {
            var finding = state.findings().get(id);
            if (finding == null || finding.day().isAfter(asOf))
                return new Answer.Unknown<>(new Reason(Reason.Code.NOT_ESTABLISHED, id));
            return new Answer.Known<>(
                    finding.holds(),
                    List.of(new Operand(
                            "finding/" + id,
                            id,
                            String.valueOf(finding.holds()),
                            finding.basis(),
                            Optional.of(finding.day()),
                            List.of(),
                            false)));
        }

        @Override
        public Optional<String> callAttribute(String attribute) {
            return Optional.ofNullable(call.choices().get(attribute));
        }
    }
}
