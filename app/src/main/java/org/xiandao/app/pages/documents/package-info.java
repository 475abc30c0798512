/** A case on paper: the programme's own form, and the letters, as .docx and PDF. */
@NullMarked
package org.xiandao.app.pages.documents;

import org.jspecify.annotations.NullMarked;
