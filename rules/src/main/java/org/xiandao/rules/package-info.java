/** The rules of a programme as data: a pack and the facts give a verdict and its trace. No framework, no database, no clock. */
@NullMarked
package org.xiandao.rules;

import org.jspecify.annotations.NullMarked;
