package org.xiandao.app.pages.monitoring;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Turn;

/** The pictures as files: the drawing, and the figures it is drawn from. */
@Controller
class MonitoringPictures {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Choosing choosing;
    private final MapShown maps;
    private final BoundaryShown boundaries;
    private final CourseShown courses;
    private final ProofShown proofs;
    private final TemplateEngine templates;

    MonitoringPictures(
            Choosing choosing,
            MapShown maps,
            BoundaryShown boundaries,
            CourseShown courses,
            ProofShown proofs,
            TemplateEngine templates) {
        this.choosing = choosing;
        this.maps = maps;
        this.boundaries = boundaries;
        this.courses = courses;
        this.proofs = proofs;
        this.templates = templates;
    }

    @GetMapping("/monitoring/pictures/map.svg")
    ResponseEntity<byte[]> map(Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        return drawn(
                "tilemap",
                maps.map(maps.spread(chosen), chosen, false, w).orElseThrow(MonitoringPictures::nothingToDraw),
                name("map", chosen));
    }

    @GetMapping("/monitoring/pictures/boundary.svg")
    ResponseEntity<byte[]> boundary(Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        return drawn(
                "boundary",
                boundaries.map(maps.spread(chosen), chosen, false, w).orElseThrow(MonitoringPictures::nothingToDraw),
                name("boundary", chosen));
    }

    @GetMapping("/monitoring/pictures/map.csv")
    ResponseEntity<byte[]> mapped(Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        return listed(maps.lines(maps.spread(chosen), chosen, w), name("map", chosen));
    }

    @GetMapping("/monitoring/pictures/course.svg")
    ResponseEntity<byte[]> course(Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        return drawn(
                "course",
                courses.view(courses.course(chosen), chosen, w).orElseThrow(MonitoringPictures::nothingToDraw),
                name("course", chosen));
    }

    @GetMapping("/monitoring/pictures/course.csv")
    ResponseEntity<byte[]> coursed(Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        return listed(CourseShown.lines(courses.course(chosen), chosen, w), name("course", chosen));
    }

    @GetMapping("/monitoring/pictures/proof.svg")
    ResponseEntity<byte[]> proof(Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        return drawn("shares", proofs.view(proofs.rows(chosen), chosen, w), name("proof", chosen));
    }

    @GetMapping("/monitoring/pictures/proof.csv")
    ResponseEntity<byte[]> proven(Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        return listed(ProofShown.lines(proofs.rows(chosen), w), name("proof", chosen));
    }

    private static ResponseStatusException nothingToDraw() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String name(String picture, Chosen chosen) {
        var glance = chosen.glance();
        var measure = picture.equals("proof") ? "" : "-" + chosen.measure().id();
        return picture + measure + "-" + glance.area().code() + "-" + glance.day();
    }

    private ResponseEntity<byte[]> drawn(String component, Object view, String name) {
        var output = new StringOutput();
        templates.render("components/" + component + ".jte", view, output);
        return file(output.toString().strip(), SVG, name + ".svg");
    }

    /** With a byte order mark, without which spreadsheets misread Chinese. */
    private static ResponseEntity<byte[]> listed(List<List<String>> lines, String name) {
        var text = lines.stream()
                .map(line -> line.stream()
                        .map(cell -> cell.matches("[^\",\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return file(text, CSV, name + ".csv");
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
