package org.xiandao.app.pages.voucher;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xiandao.people.Member;
import org.xiandao.voucher.Vouchers;

/** What the forms on the page of vouchers do: whose each is, and the part of the page that shows what came of it. */
enum Deed {
    APPLY("apply", VoucherSeats::enterprise, "mine"),
    TAKE_BACK("takeback", VoucherSeats::enterprise, "mine"),
    REDEEM("redeem", VoucherSeats::provider, "redeemed"),
    REVERSE("reverse", VoucherSeats::provider, "redeemed"),
    LIST("list", Deed::keeper, "items"),
    WITHDRAW("withdraw", Deed::keeper, "items"),
    /** About an application. */
    DECIDE("decide", Deed::keeper, "waiting"),
    /** About a provider, by its credit code. */
    SETTLE("settle", Deed::keeper, "settlements");

    private final String form;
    private final Predicate<Member> opensTo;
    private final String place;

    Deed(String form, Predicate<Member> opensTo, String place) {
        this.form = form;
        this.opensTo = opensTo;
        this.place = place;
    }

    /** What a form asks for, of what where there are several, and the member in whose name. */
    record Asked(Deed deed, String about, Member by) {
        String place() {
            return VoucherSeats.id(deed.place, by);
        }

        String subject() {
            return deed.of(about);
        }
    }

    private static boolean keeper(Member member) {
        return Vouchers.keeps(member.actor());
    }

    private boolean ofSeveral() {
        return this == DECIDE || this == SETTLE;
    }

    /** The form's id, of the only one of its kind that a member has. */
    String id(Member member) {
        return id("", member);
    }

    String id(String about, Member member) {
        return VoucherSeats.id(of(about), member);
    }

    private String of(String about) {
        return ofSeveral() ? form + "-" + about : form;
    }

    /** The form with this id, where the member has it. */
    static Optional<Asked> read(String id, Member member) {
        var whose = VoucherSeats.id("", member);
        if (!id.endsWith(whose)) return Optional.empty();
        var subject = id.substring(0, id.length() - whose.length());
        return Stream.of(values())
                .filter(deed -> deed.opensTo.test(member) && subject.startsWith(deed.of("")))
                .map(deed -> new Asked(deed, subject.substring(deed.of("").length()), member))
                .filter(asked -> asked.deed().ofSeveral() != asked.about().isEmpty())
                .findFirst();
    }
}
