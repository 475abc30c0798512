/** What waits for whoever has signed in, and what has moved. */
@NullMarked
package org.xiandao.app.pages.desk;

import org.jspecify.annotations.NullMarked;
