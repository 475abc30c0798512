@NullMarked
package org.xiandao.document;

import org.jspecify.annotations.NullMarked;
