/** What is wrong with a filled form, all at once, and what its answers say. */
@NullMarked
package org.xiandao.rules.form;

import org.jspecify.annotations.NullMarked;
