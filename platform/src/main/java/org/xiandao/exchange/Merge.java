package org.xiandao.exchange;

/** Cells that were made one; lines and columns from 1 and 0, both ends included. */
record Merge(String range, int firstLine, int lastLine, int firstColumn, int lastColumn) {}
