package org.xiandao.application;

import java.time.Instant;
import java.util.List;

/** Told to other rooms, in the same transaction, when something more than a draft's text has changed. */
public record CaseMoved(String caseId, String call, String stage, List<String> events, Instant at) {}
