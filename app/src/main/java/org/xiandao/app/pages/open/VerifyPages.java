package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.Cases;
import org.xiandao.application.Snapshots;
import org.xiandao.application.Snapshots.Kept;
import org.xiandao.programme.Calls;

/** Whether a receipt, a digest or a frozen submission is on record here; nothing private is told. */
@Controller
class VerifyPages {
    private final Frames frames;
    private final Snapshots snapshots;
    private final Cases cases;
    private final Calls calls;

    VerifyPages(Frames frames, Snapshots snapshots, Cases cases, Calls calls) {
        this.frames = frames;
        this.snapshots = snapshots;
        this.cases = cases;
        this.calls = calls;
    }

    @GetMapping("/verify")
    String ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Visitor> visitor,
            Model model,
            @RequestParam(defaultValue = "") String receipt) {
        return show(request, response, visitor, model, receipt.strip());
    }

    @GetMapping("/verify/{receipt}")
    String one(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Visitor> visitor,
            Model model,
            @PathVariable String receipt) {
        return show(request, response, visitor, model, receipt.strip());
    }

    /** The file is only read to take its digest; it is not kept. */
    @PostMapping("/verify")
    String file(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Visitor> visitor,
            Model model,
            @RequestParam MultipartFile file)
            throws IOException {
        return show(request, response, visitor, model, file.isEmpty() ? "" : sha256(file));
    }

    private String show(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Visitor> visitor,
            Model model,
            String asked) {
        var w = Words.in(Language.of(request));
        var kept = asked.isEmpty() ? Optional.<Kept>empty() : find(asked);
        if (!asked.isEmpty() && kept.isEmpty()) response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute(
                "page",
                frames.frame(request, visitor, Heading.of(w.t("open.verify")).lead(w.t("open.verify.lead"))));
        model.addAttribute("verify", new VerifyView(asked, kept.map(it -> facts(it, w))));
        return "pages/open/verify";
    }

    private Optional<Kept> find(String asked) {
        return asked.matches("[0-9a-fA-F]{64}")
                ? snapshots.byDigest(asked.toLowerCase(Locale.ROOT))
                : snapshots.byReceipt(asked.toUpperCase(Locale.ROOT));
    }

    private List<CallView.Fact> facts(Kept kept, Words w) {
        var facts = new ArrayList<CallView.Fact>();
        var state = cases.get(kept.caseId());
        facts.add(new CallView.Fact(w.t("open.verify.receipt"), kept.receipt()));
        facts.add(new CallView.Fact(w.t("open.verify.at"), w.time(kept.at())));
        facts.add(new CallView.Fact(w.t("open.applicants"), CaseTitle.applicants(state)));
        facts.add(new CallView.Fact(
                w.t("open.verify.call"), w.t(calls.get(state.call()).title())));
        facts.add(new CallView.Fact(w.t("ui.digest"), kept.digest()));
        boolean latest = state.submission()
                .filter(it -> it.digest().equals(kept.digest()))
                .isPresent();
        facts.add(new CallView.Fact(
                w.t("open.verify.standing"), w.t(latest ? "open.verify.latest" : "open.verify.superseded")));
        return facts;
    }

    private static String sha256(MultipartFile file) throws IOException {
        try (var in = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
