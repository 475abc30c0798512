/** White papers and collections of typical cases: drafted and published by their office, read by everybody. */
@NullMarked
package org.xiandao.app.pages.publication;

import org.jspecify.annotations.NullMarked;
