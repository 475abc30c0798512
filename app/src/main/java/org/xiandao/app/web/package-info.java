<<<<<<< HEAD
/** What every page shares: words, session, errors. */
=======
/** What every page needs: templates, languages, assets, errors. */
>>>>>>> infra
@NullMarked
package org.xiandao.app.web;

import org.jspecify.annotations.NullMarked;
