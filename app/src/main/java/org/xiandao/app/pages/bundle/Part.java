package org.xiandao.app.pages.bundle;

import java.util.Map;
import org.xiandao.rules.bundle.Content;

/** One kind of thing that a bundle holds, as far as its seat may see it. */
interface Part {
    void add(Viewed viewed, Map<String, Content> files);
}
