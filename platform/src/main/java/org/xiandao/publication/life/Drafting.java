package org.xiandao.publication.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.publication.life.PublicationCommand.*;
import org.xiandao.publication.life.PublicationEvent.*;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.rules.pack.Text;

/** What is done to a draft. */
final class Drafting {
    private static final int TEXT = 20_000;

    private final PublicationState state;
    private final PublicationSetting setting;

    Drafting(PublicationState state, PublicationSetting setting) {
        this.state = state;
        this.setting = setting;
    }

    PublicationOutcome draft(PublicationCommand command) {
        return switch (command) {
            case Retitle c -> retitle(c);
            case Edit c -> edit(c);
            case Renew c -> renew(c);
            case AddCase c -> add(c);
            case AddWritten c -> add(c);
            case Drop c -> drop(c);
            case Move c -> move(c);
            case Ready c -> ready(c);
            case Begin _, Correct _, GiveBack _, Publish _, Withdraw _ ->
                throw new IllegalArgumentException("No draft is asked for by " + command + ".");
        };
    }

    private PublicationOutcome retitle(Retitle c) {
        if (c.seen() < state.titled()) return PublicationOutcome.refused(Code.STALE, "title", state.title());
        var title = c.title().strip();
        var refusal = PublicationDeciding.text(title, "title", Code.TITLE_MISSING, PublicationDeciding.TITLE);
        if (refusal.isPresent()) return new PublicationOutcome.Refused(List.of(refusal.get()));
        return title.equals(state.title()) ? PublicationOutcome.done() : PublicationOutcome.done(new Titled(title));
    }

    private PublicationOutcome edit(Edit c) {
        var held = state.chapter(c.chapter());
        if (held.isEmpty()) return PublicationOutcome.refused(Code.UNKNOWN_CHAPTER, "");
        if (c.seen() < held.get().number())
            return PublicationOutcome.refused(Code.STALE, "", held.get().by());
        var chapter = held.get().chapter();
        var title = c.title().strip();
        var refusals = new ArrayList<PublicationRefusal>();
        PublicationDeciding.text(title, "title", Code.TITLE_MISSING, PublicationDeciding.TITLE)
                .ifPresent(refusals::add);
        var texts = new HashMap<String, String>();
        for (var field : chapter.what().fields()) {
            var typed = paragraphs(c.texts().getOrDefault(field, ""));
            PublicationDeciding.longer(typed, field, TEXT).ifPresent(refusals::add);
            if (!typed.equals(chapter.figures().lead(field).zh())) texts.put(field, typed);
        }
        if (!refusals.isEmpty()) return new PublicationOutcome.Refused(List.copyOf(refusals));
        boolean same = title.equals(chapter.title().zh()) && texts.equals(chapter.texts());
        boolean news = !held.get().changed().isEmpty();
        return same && !news
                ? PublicationOutcome.done()
                : PublicationOutcome.done(new Edited(chapter.id(), title, Map.copyOf(texts)));
    }

    /** One line a paragraph, as a form without script sends it. */
    private static String paragraphs(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private PublicationOutcome renew(Renew c) {
        var chapters = c.chapter().isEmpty()
                ? state.chapters()
                : state.chapter(c.chapter()).stream()
                        .map(PublicationState.Held::chapter)
                        .toList();
        if (chapters.isEmpty() && !c.chapter().isEmpty()) return PublicationOutcome.refused(Code.UNKNOWN_CHAPTER, "");
        var events = new ArrayList<PublicationEvent>();
        for (var chapter : chapters)
            setting.making()
                    .anew(state, chapter)
                    .ifPresent(figures -> events.add(new Refigured(chapter.id(), figures)));
        if (c.chapter().isEmpty()) {
            var first = state.first();
            var span = first.from().flatMap(from -> first.to().map(to -> new Span(from, to)));
            setting.making().chapters(first.kind(), span, first.asOf()).stream()
                    .filter(made -> state.chapter(made.id()).isEmpty())
                    .forEach(made -> events.add(new ChapterAdded(made)));
        }
        return new PublicationOutcome.Done(List.copyOf(events));
    }

    private PublicationOutcome add(AddCase c) {
        if (state.first().kind() != Kind.CASE_COLLECTION)
            return PublicationOutcome.refused(Code.UNKNOWN_RECORD, "record");
        boolean chosen = state.cases().stream()
                .anyMatch(one ->
                        one.record().filter(it -> it.id().equals(c.record())).isPresent());
        if (chosen) return PublicationOutcome.refused(Code.RECORD_CHOSEN, "record");
        return setting.making()
                .ofRecord(c.record(), state.first().asOf())
                .map(chapter -> chapter.named(id(What.CASE, state.ever() + 1)))
                .map(chapter -> counted(new ChapterAdded(chapter)))
                .orElseGet(() -> PublicationOutcome.refused(Code.UNKNOWN_RECORD, "record"));
    }

    /** What a collection says of its cases is counted again whenever one comes or goes. */
    private PublicationOutcome counted(PublicationEvent event) {
        var after = state.then(List.of(new PublicationRecorded(state.number() + 1, setting.now(), "", "", event)));
        var events = new ArrayList<PublicationEvent>(List.of(event));
        state.chapter(What.OVERVIEW.id())
                .flatMap(overview -> setting.making().anew(after, overview.chapter()))
                .ifPresent(figures -> events.add(new Refigured(What.OVERVIEW.id(), figures)));
        return new PublicationOutcome.Done(List.copyOf(events));
    }

    private PublicationOutcome add(AddWritten c) {
        var title = c.title().strip();
        var refusal = PublicationDeciding.text(title, "title", Code.TITLE_MISSING, PublicationDeciding.TITLE);
        if (refusal.isPresent()) return new PublicationOutcome.Refused(List.of(refusal.get()));
        return PublicationOutcome.done(new ChapterAdded(new Chapter(
                id(What.WRITTEN, state.ever() + 1),
                What.WRITTEN,
                new Text(title, title),
                Optional.empty(),
                Frozen.none(state.first().asOf(), setting.now()),
                Map.of())));
    }

    static String id(What what, int n) {
        return what.id() + "-" + n;
    }

    private PublicationOutcome drop(Drop c) {
        var held = state.chapter(c.chapter());
        if (held.isEmpty()) return PublicationOutcome.refused(Code.UNKNOWN_CHAPTER, "");
        var what = held.get().chapter().what();
        if (what == What.SUMMARY || what == What.OVERVIEW) return PublicationOutcome.refused(Code.KEPT, "");
        return counted(new ChapterDropped(c.chapter()));
    }

    private PublicationOutcome move(Move c) {
        var held = state.chapter(c.chapter());
        if (held.isEmpty()) return PublicationOutcome.refused(Code.UNKNOWN_CHAPTER, "");
        int most = state.held().size();
        int place = c.place().strip().matches("\\d{1,4}")
                ? Integer.parseInt(c.place().strip())
                : 0;
        if (place < 1 || place > most) return PublicationOutcome.refused(Code.PLACE_WRONG, "place", most);
        var ids = new ArrayList<>(
                state.held().stream().map(PublicationState.Held::id).toList());
        int before = ids.indexOf(c.chapter());
        if (before == place - 1) return PublicationOutcome.done();
        ids.remove(before);
        ids.add(place - 1, c.chapter());
        return PublicationOutcome.done(new Ordered(List.copyOf(ids)));
    }

    private PublicationOutcome ready(Ready c) {
        var refusals = new ArrayList<>(gone(state, setting));
        PublicationDeciding.longer(c.note(), "note", PublicationDeciding.NOTE).ifPresent(refusals::add);
        if (state.first().kind() == Kind.CASE_COLLECTION && state.cases().isEmpty())
            refusals.add(PublicationRefusal.of(Code.NO_CASES, ""));
        for (var chapter : state.chapters())
            for (var field : chapter.what().fields())
                if (chapter.text(field).zh().isBlank())
                    refusals.add(PublicationRefusal.of(
                            Code.TEXT_MISSING, chapter.id(), chapter.title().zh(), field));
        return refusals.isEmpty()
                ? PublicationOutcome.done(new Readied(c.note().strip()))
                : new PublicationOutcome.Refused(List.copyOf(refusals));
    }

    static List<PublicationRefusal> gone(PublicationState state, PublicationSetting setting) {
        return state.cases().stream()
                .filter(setting.making()::gone)
                .map(chapter -> PublicationRefusal.of(
                        Code.RECORD_GONE, chapter.id(), chapter.title().zh()))
                .toList();
    }
}
