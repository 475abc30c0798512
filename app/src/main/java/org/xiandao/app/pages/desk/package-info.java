/** The desk: what waits for whoever signs in, and the cases that they may see. */
@NullMarked
package org.xiandao.app.pages.desk;

import org.jspecify.annotations.NullMarked;
