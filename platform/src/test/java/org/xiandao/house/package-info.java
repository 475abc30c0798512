@NullMarked
package org.xiandao.house;

import org.jspecify.annotations.NullMarked;
