package org.xiandao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.font.CT_Font;
import org.ofdrw.core.text.text.CT_Text;
import org.ofdrw.pkg.container.DocDir;
import org.ofdrw.pkg.container.OFDDir;
import org.xiandao.document.Laid.Shape;
import org.xiandao.document.Laid.Sheet;
import org.xiandao.document.Laid.Words;

/**
 * A document as OFD (GB/T 33190-2016): the PDF's pages sign by sign, so that lines break where they break there, with the
 * signs that it needs of each face embedded.
 */
public final class Ofd {
    /** Above its base line a sign is no taller, below it no deeper, in parts of its size. */
    private static final double ABOVE = 1.0;

    private static final double BELOW = 0.35;

    private final Document document;
    private final List<Sheet> sheets;
    private final Map<Faces, ST_ID> fonts = new EnumMap<>(Faces.class);
    private long last;

    private Ofd(Document document, List<Sheet> sheets) {
        this.document = document;
        this.sheets = sheets;
    }

    public static byte[] render(Document document) {
        byte[] pdf = Pdf.render(document);
        try (PDDocument laid = Loader.loadPDF(pdf)) {
            return new Ofd(document, Laid.of(laid)).write(UUID.nameUUIDFromBytes(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(UUID id) throws IOException {
        OFDDir root = OFDDir.newOFD();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(256_000);
            fill(root, id);
            root.jar(out);
            return Settled.zip(out.toByteArray());
        } finally {
            root.clean();
        }
    }

    private void fill(OFDDir root, UUID id) throws IOException {
        CT_DocInfo info = new CT_DocInfo()
                .setDocID(id)
                .setTile(document.title())
                .setAuthor(document.author())
                .setSubject(document.footer())
                .setCreationDate(document.dated().toLocalDate())
                .setModDate(document.dated().toLocalDate())
                .setCreator("Xiandao");
        root.setOfd(new OFD().addDocBody(new DocBody().setDocInfo(info).setDocRoot(new ST_Loc("Doc_0/Document.xml"))));
        DocDir folder = root.newDoc();
        folder.setPublicRes(faces(folder));
        Pages pages = new Pages();
        for (int i = 0; i < sheets.size(); i++) {
            pages.addPage(new Page(next(), new ST_Loc("Pages/Page_" + i + "/Content.xml")));
            folder.obtainPages().newPageDir().setContent(page(sheets.get(i)));
        }
        Sheet first = sheets.getFirst();
        CT_CommonData common = new CT_CommonData()
                .setPageArea(area(first))
                .setPublicRes(new ST_Loc("PublicRes.xml"))
                .setMaxUnitID(last + 1);
        folder.setDocument(new org.ofdrw.core.basicStructure.doc.Document()
                .setCommonData(common)
                .setPages(pages));
    }

    private ST_ID next() {
        return new ST_ID(++last);
    }

    private static CT_PageArea area(Sheet sheet) {
        return new CT_PageArea().setPhysicalBox(0, 0, sheet.width(), sheet.height());
    }

    private Res faces(DocDir folder) throws IOException {
        Fonts all = new Fonts();
        for (Faces face : Faces.values()) {
            TreeSet<Integer> signs = new TreeSet<>();
            for (Sheet sheet : sheets)
                for (Laid.Mark mark : sheet.marks())
                    if (mark instanceof Words words && words.face().equals(face.postScriptName()))
                        words.signs().forEach(sign -> sign.codePoints().forEach(signs::add));
            if (signs.isEmpty()) continue;
            ST_ID id = next();
            fonts.put(face, id);
            String file = face.family() + ".ttf";
            folder.obtainRes().putFile(file, subset(face, signs));
            CT_Font font = new CT_Font()
                    .setFontName(face.postScriptName())
                    .setFamilyName(face.postScriptName())
                    .setFontFile(new ST_Loc(file));
            all.addFont(font.setID(id));
        }
        return new Res().setBaseLoc(new ST_Loc("Res")).addResource(all);
    }

    private static byte[] subset(Faces face, TreeSet<Integer> signs) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            subsetter.addAll(signs);
            ByteArrayOutputStream out = new ByteArrayOutputStream(64_000);
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }

    private org.ofdrw.core.basicStructure.pageObj.Page page(Sheet sheet) {
        CT_Layer layer = new CT_Layer();
        for (Laid.Mark mark : sheet.marks()) {
            layer.addPageBlock(
                    switch (mark) {
                        case Words words -> text(words);
                        case Shape shape -> path(shape, sheet);
                    });
        }
        layer.setObjID(next());
        return new org.ofdrw.core.basicStructure.pageObj.Page()
                .setArea(area(sheet))
                .setContent(new Content().addLayer(layer));
    }

    private PageBlockType text(Words words) {
        Faces face = Faces.named(words.face());
        List<Double> steps = new ArrayList<>();
        double start = words.starts().getFirst();
        for (int i = 1; i < words.starts().size(); i++) {
            steps.add(rounded(words.starts().get(i) - words.starts().get(i - 1)));
            for (int more = words.signs().get(i).length(); more > 1; more--) steps.add(0.0);
        }
        TextCode code = new TextCode()
                .setCoordinate(0.0, rounded(words.size() * ABOVE))
                .setContent(String.join("", words.signs()));
        if (!steps.isEmpty()) code.setDeltaX(steps.toArray(Double[]::new));
        double width = words.starts().getLast() - start + words.size() * 1.1;
        ST_ID font = java.util.Objects.requireNonNull(fonts.get(face));
        return new CT_Text()
                .setFont(new ST_RefID(font))
                .setSize(words.size())
                .setFillColor(colour(words.rgb()))
                .addTextCode(code)
                .setBoundary(
                        start,
                        rounded(words.y() - words.size() * ABOVE),
                        rounded(width),
                        rounded(words.size() * (ABOVE + BELOW)))
                .toObj(next());
    }

    /** Its numbers are the page's: the whole page is its boundary. */
    private PageBlockType path(Shape shape, Sheet sheet) {
        AbbreviatedData data = new AbbreviatedData();
        for (Laid.Step step : shape.steps()) {
            List<Double> n = step.numbers();
            switch (step.word()) {
                case 'M' -> data.moveTo(n.get(0), n.get(1));
                case 'L' -> data.lineTo(n.get(0), n.get(1));
                case 'B' -> data.cubicBezier(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
                default -> data.close();
            }
        }
        CT_Path path = new CT_Path().setAbbreviatedData(data);
        path.setBoundary(0, 0, sheet.width(), sheet.height());
        if (shape.filled()) path.setStroke(false).setFill(true).setFillColor(colour(shape.rgb()));
        else path.setStrokeColor(colour(shape.rgb())).setLineWidth(Math.max(0.1, shape.width()));
        return path.toObj(next());
    }

    private static CT_Color colour(int rgb) {
        return CT_Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
