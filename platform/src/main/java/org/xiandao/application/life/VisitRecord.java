package org.xiandao.application.life;

import java.time.temporal.ChronoUnit;
import org.xiandao.application.life.CaseEvent.VisitRecorded;
import org.xiandao.application.life.SiteVisit.Observation;
import org.xiandao.application.life.SiteVisit.Seen;
import org.xiandao.application.life.SiteVisit.Standing;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** The record of a site visit as one canonical JSON document: whoever signs, signs its SHA-256. */
public final class VisitRecord {
    private VisitRecord() {}

    public static String digest(CaseState state) {
        return CanonicalJson.sha256Hex(json(state));
    }

    public static String text(CaseState state) {
        return CanonicalJson.text(json(state));
    }

    private static Json json(CaseState state) {
        var visit = state.siteVisit();
        var body = Json.object()
                .with("format", "xiandao-visit/1")
                .with("call", state.call())
                .with("editionSha256", state.sha256())
                .withPresent("submission", state.submission().map(CaseState.Submission::digest))
                .with(
                        "team",
                        visit.team().stream()
                                .map(member -> Json.object()
                                        .with("account", member.account())
                                        .with("name", member.name())
                                        .with("leader", member.leader())
                                        .end())
                                .collect(Json.array()))
                .with(
                        "stops",
                        visit.stops().stream()
                                .map(stop -> Json.object()
                                        .with("at", stop.at().toString())
                                        .with("place", stop.place())
                                        .with("what", stop.what())
                                        .end())
                                .collect(Json.array()))
                .with(
                        "observations",
                        visit.all(Standing.COUNTED).stream()
                                .map(VisitRecord::seen)
                                .collect(Json.array()))
                .with(
                        "struck",
                        visit.all(Standing.STRUCK).stream()
                                .map(one -> Json.object()
                                        .with("id", one.observation().id())
                                        .with("reasons", one.reasons())
                                        .end())
                                .collect(Json.array()));
        visit.record().ifPresent(recorded -> body.with("record", recorded(recorded)));
        return body.end();
    }

    private static Json seen(Seen seen) {
        var observation = seen.observation();
        var json = Json.object()
                .with("id", observation.id())
                .with("account", seen.account())
                .with("at", seen.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .with("heading", observation.heading())
                .with("item", observation.item())
                .with("answer", observation.answer())
                .with("text", observation.text())
                .with("photos", photos(observation));
        observation.noted().ifPresent(noted -> json.with("noted", noted.toString()));
        observation
                .deviation()
                .ifPresent(differs -> json.with(
                        "deviation",
                        Json.object()
                                .with("claimed", differs.claimed())
                                .with("found", differs.found())
                                .end()));
        observation
                .place()
                .ifPresent(place -> json.with(
                        "place",
                        Json.object()
                                .with("latitude", place.latitude().toPlainString())
                                .with("longitude", place.longitude().toPlainString())
                                .withPresent("metres", place.metres().map(String::valueOf))
                                .end()));
        return json.end();
    }

    private static Json photos(Observation observation) {
        return observation.photos().stream()
                .map(photo -> Json.object()
                        .with("sha256", photo.sha256())
                        .with("size", photo.size())
                        .end())
                .collect(Json.array());
    }

    private static Json recorded(VisitRecorded recorded) {
        var scores = Json.object();
        recorded.scores().forEach(scores::with);
        return Json.object()
                .with("day", recorded.day().toString())
                .with("scores", scores.end())
                .with(
                        "record",
                        recorded.record().stream()
                                .map(entry -> Json.object()
                                        .with("heading", entry.heading())
                                        .with("text", entry.text())
                                        .end())
                                .collect(Json.array()))
                .with(
                        "established",
                        recorded.established().stream()
                                .map(one -> Json.object()
                                        .with("finding", one.finding())
                                        .with("holds", one.holds())
                                        .with("basis", one.basis())
                                        .end())
                                .collect(Json.array()))
                .end();
    }
}
