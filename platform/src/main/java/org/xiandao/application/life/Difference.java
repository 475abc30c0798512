package org.xiandao.application.life;

/**
 * Why an answer is another than the ledger's.
 *
 * @param ledger what the ledger said when it was explained, with its unit
 * @param from the records and versions that it was computed from
 */
public record Difference(String ledger, Provenance from, String reason) {}
