package org.xiandao.rules.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.FundRules;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.Text;

/** The way in: a pack's folder, or its files as they were pinned, becomes an edition. */
public final class Packs {
    private Packs() {}

    /** The folder's last two names must be the pack's id. */
    public static Outcome load(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        var outcome = load(PackFiles.read(folder));
        return outcome instanceof Loaded loaded
                        && !path.endsWith(loaded.edition().id())
                ? new Refused(wrongFolder(loaded, path))
                : outcome;
    }

    public static Outcome load(Map<String, byte[]> files) {
        return load(PackFiles.of(files));
    }

    public static Outcome load(PackFiles files) {
        var loader = new Loader(files);
        var head = loader.need("pack.yaml", HeadReader::read);
        var sources = loader.need("sources.yaml", mapping -> SourcesReader.read(mapping, loader));
        var decisions = loader.maybe("decisions.yaml", DecisionsReader::read).orElse(Map.of());
        var workflow = loader.need("workflow.yaml", WorkflowReader::read);
        var form = loader.need("form.yaml", FormReader::read);
        var indicators = loader.maybe("indicators.yaml", mapping -> IndicatorsReader.read(mapping, form))
                .orElse(IndicatorsReader.NONE);
        var conditions = loader.maybe("conditions.yaml", ConditionsReader::read).orElse(List.of());
        var review = loader.maybe("review.yaml", ReviewReader::read);
        var rating = loader.maybe("rating.yaml", RatingReader::read).orElse(RatingRules.NONE);
        var plan = loader.maybe("plan.yaml", PlanReader::read).orElse(PlanRules.NONE);
        var funds = loader.maybe("funds.yaml", FundsReader::read).orElse(FundRules.NONE);
        var letters = loader.maybe("letters.yaml", LettersReader::read).orElse(List.of());
        var printed = loader.maybe("document.yaml", PrintedReader::read);
        printed.ifPresent(document -> PrintedCheck.check(document, form, indicators.tree(), loader));
        var tests = files.names().stream()
                .filter(name -> name.matches("tests/[^/]+\\.yaml"))
                .flatMap(name -> loader.maybe(name, TestsReader::read).stream())
                .flatMap(List::stream)
                .toList();
        loader.refuseUnknownFiles();
        if (!loader.faults().isEmpty()) return new Refused(loader.faults().all());
        var edition = new Edition(
                head.id(),
                files.sha256(),
                head.title(),
                head.shortTitle(),
                head.issuer(),
                head.area(),
                head.level(),
                sources.documents(),
                sources.uncovered(),
                decisions,
                workflow,
                form,
                indicators.measures(),
                conditions,
                indicators.tree(),
                review.map(ReviewReader.Read::review),
                review.flatMap(ReviewReader.Read::recusal),
                rating,
                plan,
                funds,
                letters,
                printed);
        loader.places().same(edition, head);
        return new Loaded(edition, tests, files, loader.places());
    }

    private static List<Fault> wrongFolder(Loaded loaded, Path path) {
        var id = loaded.edition().id();
        return List.of(Fault.at(
                loaded.places().of(loaded.edition(), "pack"),
                Fault.Code.WRONG_FOLDER,
                new Text("规则包 " + id + " 放在了 " + path, "The pack " + id + " lies in " + path),
                new Text("请把文件夹或 pack 改成一致", "Make the folder and \"pack\" agree")));
    }
}
