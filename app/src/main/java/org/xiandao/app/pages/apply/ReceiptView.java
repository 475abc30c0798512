package org.xiandao.app.pages.apply;

import java.util.List;
import org.xiandao.app.pages.open.CallView.Fact;

/** The receipt of a submission, and what happens next. */
public record ReceiptView(String caseId, String number, List<Fact> facts, List<String> next) {}
