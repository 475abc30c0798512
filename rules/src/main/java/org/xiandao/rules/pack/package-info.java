/** What an edition of a programme says, as immutable records: the words of the rule, each with the article it rests on. */
@NullMarked
package org.xiandao.rules.pack;

import org.jspecify.annotations.NullMarked;
