/** What every page needs: templates, languages, assets, errors. */
@NullMarked
package org.xiandao.app.web;

import org.jspecify.annotations.NullMarked;
