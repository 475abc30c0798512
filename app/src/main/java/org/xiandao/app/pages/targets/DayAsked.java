package org.xiandao.app.pages.targets;

import java.util.List;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Problem;

/** The form that asks for a target as of another day; {@code edition} and {@code area} go along. */
public record DayAsked(String action, String edition, String area, FieldView day, List<Problem> problems) {}
