package org.xiandao.app.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.Quotes;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Text;

/** What a template says, in the reader's language. */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Language language;
    private final Properties messages = new Properties();
    private final DateTimeFormatter date;
    private final DateTimeFormatter minute;

    private Words(Language language) {
        this.language = language;
        this.date =
                DateTimeFormatter.ofPattern(language == Language.ZH ? "yyyy年M月d日" : "d MMMM yyyy", language.locale());
        this.minute = DateTimeFormatter.ofPattern(
                language == Language.ZH ? "yyyy年M月d日 HH:mm" : "d MMMM yyyy, HH:mm", language.locale());
        String bundle = "/messages_" + language.locale().getLanguage() + ".properties";
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(bundle), bundle);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The sentence of a key, with {0}, {1} … filled; numbers and dates as this language writes them. */
    public String t(String key, Object... args) {
        String sentence = messages.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("messages_%s.properties has no %s.\nMaybe add it to both bundles."
                    .formatted(language.locale().getLanguage(), key));
        }
        return args.length == 0
                ? sentence
                : PLACE.matcher(sentence).replaceAll(place -> {
                    var word = word(args[Integer.parseInt(place.group(1))]);
                    return Matcher.quoteReplacement(Quotes.within(sentence, place.start(), word));
                });
    }

    /** What stands between things that are listed. */
    public String comma() {
        return zh() ? "、" : ", ";
    }

    /** A unit behind its figure; blank where this language needs none. */
    public String unit(String unit) {
        return language == Language.ZH ? unit : Units.english(unit);
    }

    public String t(Text text) {
        return language == Language.ZH ? text.zh() : text.en();
    }

    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    /** 2026年11月21日; 21 November 2026. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    public String date(Instant at) {
        return date(ChinaTime.day(at));
    }

    /** 2026年11月21日 14:05; 21 November 2026, 14:05 (China Standard Time). */
    public String time(Instant at) {
        return minute.format(LocalDateTime.ofInstant(at, ChinaTime.ZONE));
    }

    /** 14:05:09, of today or of whatever day the page speaks of. */
    public String clock(Instant at) {
        return SECOND.format(LocalDateTime.ofInstant(at, ChinaTime.ZONE));
    }

    /** 14,870,000; a decimal keeps the places it has. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        if (number instanceof BigDecimal decimal) {
            int places = Math.max(0, decimal.scale());
            format.setMinimumFractionDigits(places);
            format.setMaximumFractionDigits(places);
        }
        return format.format(number);
    }

    public boolean zh() {
        return language == Language.ZH;
    }

    public Language language() {
        return language;
    }

    /** The address that shows a page of ours in the other language. */
    public String inOther(String path) {
        return "/language?to=" + (zh() ? "en" : "zh") + "&back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The address of a file of the design, which a browser may keep for good. */
    public String asset(String path) {
        return Assets.address(path);
    }

    private String word(Object arg) {
        return switch (arg) {
            case Number number -> number(number);
            case LocalDate day -> date(day);
            case Instant at -> time(at);
            case Text text -> t(text);
            default -> arg.toString();
        };
    }
}
