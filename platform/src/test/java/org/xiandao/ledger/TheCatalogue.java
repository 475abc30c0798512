package org.xiandao.ledger;

import java.nio.file.Path;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Catalogue;

/** The house's own catalogue, read once for all tests. */
public final class TheCatalogue {
    public static final Path FOLDER = Path.of(System.getProperty("xiandao.root"), "catalogue");
    public static final Catalogue CATALOGUE = Catalogue.read(FOLDER);
    public static final Areas AREAS = Areas.of(FOLDER);

    private TheCatalogue() {}
}
