package org.xiandao.evidence;

import java.nio.file.Path;

/**
 * @param folder where files are kept
 * @param largest bytes that one file may have
 * @param piece bytes that one request may carry
 */
public record EvidenceSettings(Path folder, long largest, long piece) {}
