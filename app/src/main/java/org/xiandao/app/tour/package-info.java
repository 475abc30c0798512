/** What a tour server adds: the played world and its accounts on the login page. */
@NullMarked
package org.xiandao.app.tour;

import org.jspecify.annotations.NullMarked;
