package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.pack.Edition;

/**
 * An edition whose files can be read; whether its clauses fit together the linter says.
 *
 * @param tests the cases of tests/*.yaml
 * @param places where each record of the edition was read; the linter points there
 */
public record Loaded(Edition edition, List<PackTest> tests, PackFiles files, Places places) implements Outcome {}
