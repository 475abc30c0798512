package org.xiandao.evidence;

/** A file that has arrived whole and was recognised. */
public record StoredFile(String sha256, String name, long size, String mediaType) {}
