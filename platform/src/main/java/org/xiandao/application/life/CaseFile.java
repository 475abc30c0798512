package org.xiandao.application.life;

import java.util.List;

/** A file attached to a case; its bytes are kept under their SHA-256. {@code proves}: the answer paths it is evidence for. */
public record CaseFile(String id, String name, String sha256, long size, String mediaType, List<String> proves) {}
