package org.xiandao.rules.load;

import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Actor;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** Who acts: {@code applicant}, or an office of a kind at a level. */
final class ActorReader {
    static final Kind<Actor> ACTOR = Kind.of(ActorReader::read, Actor.Applicant::new);

    private static final Kind<Actor> OFFICE = Kinds.mapping(mapping -> new Actor.Office(
            mapping.get("office", Kinds.word(OfficeKind.class)),
            mapping.get("level", Kinds.word(Level.class)),
            mapping.maybe("as", Kinds.word(Duty.class))));

    private ActorReader() {}

    private static Actor read(Node node) {
        if (node instanceof Scalar scalar && scalar.text().equals("applicant")) return new Actor.Applicant();
        if (node instanceof Mapping) return OFFICE.read(node);
        node.report(
                Fault.Code.UNKNOWN_WORD,
                new Text(
                        "不认识的办理人：" + node.noun().zh(),
                        "Not a known actor: " + node.noun().en()),
                new Text(
                        "请写 applicant 或 {office: industry, level: city}",
                        "Write applicant, or {office: industry, level: city}"));
        return new Actor.Applicant();
    }
}
