package org.xiandao.app.pages.targets;

import java.util.List;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Problem;

/** The form in which an area sets its own path; {@code seen} is the number of the last version it was shown. */
public record PathForm(String action, int seen, List<Problem> problems, List<FieldView> fields, String back) {}
