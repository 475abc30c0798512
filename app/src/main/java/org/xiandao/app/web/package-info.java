/** What every page shares: words, session, errors. */
@NullMarked
package org.xiandao.app.web;

import org.jspecify.annotations.NullMarked;
