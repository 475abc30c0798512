package org.xiandao.document;

/** A picture in a line of its own, as DrawingML (ECMA-376 part 1, 20.4). */
final class PictureXml {
    private static final int EMU_PER_MM = 36_000;

    private PictureXml() {}

    /** @param part id of the relation to the picture's bytes */
    static String of(Document.Picture picture, String part, int number) {
        long width = (long) picture.width() * EMU_PER_MM;
        long height = (long) picture.height() * EMU_PER_MM;
        var alt = Html.escape(picture.alt());
        return """
                <w:p><w:pPr><w:pStyle w:val="Note"/><w:keepNext/></w:pPr><w:r><w:drawing>\
                <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">\
                <wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="%s" descr="%s"/>\
                <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <pic:nvPicPr><pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr>\
                <pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
                </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""".formatted(
                width, height, number, "picture" + number, alt, number, "picture" + number, part, width, height);
    }
}
