/** What the components of a page show: plain records, texts already in the reader's language, an empty text meaning none. */
@NullMarked
package org.xiandao.app.view;

import org.jspecify.annotations.NullMarked;
