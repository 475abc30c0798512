/** A case in one file, as far as whoever asks may see it, for those who want to prove it themselves. */
@NullMarked
package org.xiandao.app.pages.bundle;

import org.jspecify.annotations.NullMarked;
