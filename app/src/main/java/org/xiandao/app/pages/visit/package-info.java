/** Site visits: the page in the factory, which works without network, and the record that all members sign. */
@NullMarked
package org.xiandao.app.pages.visit;

import org.jspecify.annotations.NullMarked;
