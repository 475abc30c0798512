package org.xiandao.app.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of the pages in one language. */
public final class Words {
    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages", locale);
    }

    public static Words of(Locale locale) {
        return new Words(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    public String t(String key, Object... args) {
        var pattern = bundle.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }
}
