package org.xiandao.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xiandao.ledger.EvidenceRefusal.Code;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Form.Classification;

/** What is wrong with evidence that is offered, all of it at once. */
final class Offering {
    private static final int TITLE = 200;
    private static final int ADDRESS = 1_000;

    private final List<EvidenceRefusal> refusals = new ArrayList<>();

    private Offering() {}

    static List<EvidenceRefusal> refusals(Offered offered, RecordType type, LocalDate today) {
        var offering = new Offering();
        offering.check(offered, type, today);
        return offering.refusals;
    }

    private void check(Offered offered, RecordType type, LocalDate today) {
        boolean link = !offered.address().isBlank();
        if (!link && offered.arrivals().isEmpty()) refuse(Code.NOTHING_OFFERED, Offered.FILE, "");
        if (link) link(offered, today);
        if (offered.title().isBlank() && offered.arrivals().isEmpty()) refuse(Code.TITLE_MISSING, Offered.TITLE, "");
        if (offered.title().length() > TITLE) refuse(Code.TOO_LONG, Offered.TITLE, String.valueOf(TITLE));
        var issued = day(offered.issued(), Offered.ISSUED);
        if (issued.filter(day -> day.isAfter(today)).isPresent())
            refuse(Code.IN_THE_FUTURE, Offered.ISSUED, offered.issued().strip());
        var expires = day(offered.expires(), Offered.EXPIRES);
        if (expires.isPresent()
                && issued.filter(day -> day.isAfter(expires.get())).isPresent())
            refuse(
                    Code.EXPIRES_BEFORE_ISSUED,
                    Offered.EXPIRES,
                    offered.expires().strip());
        else if (expires.filter(day -> day.isBefore(today)).isPresent())
            refuse(Code.EXPIRED_ALREADY, Offered.EXPIRES, offered.expires().strip());
        if (classification(offered.classification()).isEmpty())
            refuse(Code.NO_CLASSIFICATION, Offered.CLASSIFICATION, offered.classification());
        for (var field : offered.proves())
            if (type.field(field).isEmpty()) refuse(Code.UNKNOWN_FIELD, Offered.PROVES, field);
    }

    private void link(Offered offered, LocalDate today) {
        if (offered.address().length() > ADDRESS) refuse(Code.TOO_LONG, Offered.ADDRESS, String.valueOf(ADDRESS));
        else if (!isHttps(offered.address().strip())) refuse(Code.NOT_HTTPS, Offered.ADDRESS, offered.address());
        if (offered.lookedUp().isBlank()) refuse(Code.LOOKED_UP_MISSING, Offered.LOOKED_UP, "");
        if (day(offered.lookedUp(), Offered.LOOKED_UP)
                .filter(day -> day.isAfter(today))
                .isPresent())
            refuse(Code.IN_THE_FUTURE, Offered.LOOKED_UP, offered.lookedUp().strip());
    }

    private Optional<LocalDate> day(String typed, String path) {
        var day = day(typed);
        if (day.isEmpty() && !typed.isBlank()) refuse(Code.NO_DATE, path, typed.strip());
        return day;
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static Optional<Classification> classification(String typed) {
        return Arrays.stream(Classification.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    private static boolean isHttps(String address) {
        try {
            var uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private void refuse(Code code, String path, String about) {
        refusals.add(new EvidenceRefusal(code, path, about));
    }
}
