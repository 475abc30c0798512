package org.xiandao.app.pages.apply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Material;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.rules.pack.Form;

/** The list of evidence: its order, what each file proves, and the files themselves. */
@Controller
class FilePages {
    private final Frames frames;
    private final Seats seats;
    private final Material material;
    private final EvidenceFiles files;

    FilePages(Frames frames, Seats seats, Material material, EvidenceFiles files) {
        this.frames = frames;
        this.seats = seats;
        this.material = material;
        this.files = files;
    }

    /** Never shown in the page's own place: always as a download, and never as another kind than was recognised. */
    @GetMapping("/cases/{id}/files/{file}")
    ResponseEntity<Resource> download(Visitor visitor, @PathVariable String id, @PathVariable String file) {
        var seat = material.sit(visitor, id);
        var kept = file(material.seen(seat), file);
        return Download.kept(files.path(kept.sha256()), kept.name(), kept.mediaType());
    }

    private static CaseFile file(CaseState state, String file) {
        return state.file(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/cases/{id}/files/{file}/move")
    String move(Visitor visitor, @PathVariable String id, @PathVariable String file, @RequestParam String to) {
        var seat = seats.sitAsApplicant(visitor, id);
        var order =
                new ArrayList<>(seat.state().files().stream().map(CaseFile::id).toList());
        int at = order.indexOf(file);
        int other = at + (to.equals("up") ? -1 : 1);
        if (at < 0) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (other >= 0 && other < order.size()) {
            Collections.swap(order, at, other);
            done(seats.act(seat, new Command.OrderFiles(order)));
        }
        return "redirect:/cases/" + id + "/draft#files";
    }

    @PostMapping("/cases/{id}/files/{file}/remove")
    String remove(Visitor visitor, @PathVariable String id, @PathVariable String file) {
        var seat = seats.sitAsApplicant(visitor, id);
        file(seat.state(), file);
        done(seats.act(seat, new Command.DetachFile(file)));
        return "redirect:/cases/" + id + "/draft#files";
    }

    @GetMapping("/cases/{id}/files/{file}/proves")
    String proves(Turn turn, @PathVariable String id, @PathVariable String file) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        var kept = file(seat.state(), file);
        var heading = Heading.of(
                        w.t("apply.proves", kept.name()),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(seat.card().title(), "/cases/" + id + "/draft"))
                .lead(w.t("apply.proves.lead"));
        turn.put("page", frames.frame(turn, heading));
        turn.put("proves", new ProvesView(id, file, kept.name(), groups(seat, kept, w)));
        return "pages/apply/proves";
    }

    private static List<ProvesView.Group> groups(Seat seat, CaseFile file, Words w) {
        return seat.edition().form().sections().stream()
                .map(section -> new ProvesView.Group(
                        w.t(section.title()),
                        prefixes(section, seat)
                                .flatMap(prefix -> section.fields().stream()
                                        .filter(field -> field.type() != Form.Type.EVIDENCE_LIST)
                                        .map(field -> choice(prefix + field.id(), field, file, seat, w)))
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private static Stream<String> prefixes(Form.Section section, Seat seat) {
        if (section.repeats().isEmpty()) return Stream.of("");
        return IntStream.rangeClosed(1, Sections.entries(section, seat.state()))
                .mapToObj(n -> section.id() + "[" + n + "].");
    }

    private static ProvesView.Choice choice(String path, Form.Field field, CaseFile file, Seat seat, Words w) {
        boolean asked = field.evidence() > 0 || field.type() == Form.Type.ATTACHMENTS || field.type() == Form.Type.SEAL;
        var label = new ProblemWords(seat.edition(), w).label(path, seat.state());
        return new ProvesView.Choice(path, label, file.proves().contains(path), asked);
    }

    @PostMapping("/cases/{id}/files/{file}/proves")
    String bind(
            Visitor visitor,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(defaultValue = "") List<String> path) {
        var seat = seats.sitAsApplicant(visitor, id);
        var kept = file(seat.state(), file);
        var known = path.stream().filter(one -> Asked.at(seat.edition(), one).isPresent());
        // Another member's own figures are proven on that member's section, not here.
        var elsewhere = kept.proves().stream().filter(one -> one.contains(":"));
        done(seats.act(
                seat,
                new Command.BindFile(
                        file, Stream.concat(known, elsewhere).distinct().toList())));
        return "redirect:/cases/" + id + "/draft#files";
    }

    private static void done(Cases.Result result) {
        if (result instanceof Cases.Result.Refused refused)
            throw new ResponseStatusException(RefusalWords.status(refused.refusals()));
    }
}
