@NullMarked
package org.xiandao.application.life;

import org.jspecify.annotations.NullMarked;
