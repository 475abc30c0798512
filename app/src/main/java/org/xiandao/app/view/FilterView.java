package org.xiandao.app.view;

import java.util.List;

/** The questions that narrow a list; {@code clearHref} is empty while none is asked. */
public record FilterView(String action, List<FieldView> fields, String clearHref) {}
