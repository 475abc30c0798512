package org.xiandao.rules.load;

import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** pack.yaml: whose programme this is. */
final class HeadReader {
    private static final Kind<String> PACK_ID = Kind.of(
            node -> {
                if (node instanceof Scalar scalar && scalar.text().matches("[a-z0-9-]+/[a-z0-9-]+"))
                    return scalar.text();
                node.report(
                        Fault.Code.BAD_ID,
                        new Text("pack 应是发文单位和版本", "\"pack\" is the issuer and the edition"),
                        new Text("请写如 northland/2031", "Write it like northland/2031"));
                return "";
            },
            () -> "");

    private HeadReader() {}

    record Head(String id, Text title, Text shortTitle, Text issuer, String area, Level level) {}

    static Head read(Mapping mapping) {
        return new Head(
                mapping.get("pack", PACK_ID),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.get("short-title", Kinds.BILINGUAL),
                mapping.get("issuer", Kinds.BILINGUAL),
                mapping.get("area", Kinds.AREA),
                mapping.get("level", Kinds.word(Level.class)));
    }
}
