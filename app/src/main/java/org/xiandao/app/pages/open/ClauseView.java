package org.xiandao.app.pages.open;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.ConditionView.LocalChoice;
import org.xiandao.app.view.QuoteView;

/** One clause of the rules: what it says, and what it rests on. */
public record ClauseView(String id, String title, String says, List<QuoteView> quotes, Optional<LocalChoice> choice) {}
