package org.xiandao.app.view;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.FormView.Button;

/**
 * A form that stays closed until it is wanted.
 *
 * @param key of this form as it was shown: sent twice, it counts once
 * @param file where one is chosen, sent as {@code file}; empty: none is asked for
 * @param open shown open, as when it was sent and could not be done
 */
public record FoldedForm(
        String id,
        String title,
        String lead,
        String action,
        String key,
        List<FieldView> fields,
        Optional<FileField> file,
        List<Button> buttons,
        boolean open) {}
