package org.xiandao.app.pages.apply;

/** What the applicant keeps after submitting. */
public record ReceiptView(String caseId, String title, String number, String at, String digest, String next, String supersedes) {}
