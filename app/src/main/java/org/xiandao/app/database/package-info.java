/** The database, our own or one elsewhere, and what happens when it is away. */
@NullMarked
package org.xiandao.app.database;

import org.jspecify.annotations.NullMarked;
