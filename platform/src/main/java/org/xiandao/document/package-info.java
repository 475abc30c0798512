/** Official documents of a case, as .docx and PDF: the same case gives the same bytes. */
@NullMarked
package org.xiandao.document;

import org.jspecify.annotations.NullMarked;
