/** Cases as each who may see them sees them, and what can be done to them. */
@NullMarked
package org.xiandao.app.pages.cases;

import org.jspecify.annotations.NullMarked;
