/** A pack in plain words, Chinese and English: each clause as people would say it, and what two editions differ in. */
@NullMarked
package org.xiandao.rules.words;

import org.jspecify.annotations.NullMarked;
