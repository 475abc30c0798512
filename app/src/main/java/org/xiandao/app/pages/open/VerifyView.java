package org.xiandao.app.pages.open;

import java.util.List;
import java.util.Optional;

/** @param asked what was looked for, empty when nothing was; {@code facts} is empty when it is not on record */
public record VerifyView(String asked, Optional<List<CallView.Fact>> facts) {}
