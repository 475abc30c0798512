package org.xiandao.app.pages.ledger;

import java.util.List;
import org.xiandao.app.view.Link;

/**
 * What a withdrawal takes with it.
 *
 * @param says how many records it is about; empty where that need not be said
 * @param records as far as they are shown; {@code more} says how many are left out
 */
public record WithdrawEffect(String says, List<Link> records, String more) {
    public static final WithdrawEffect NONE = new WithdrawEffect("", List.of(), "");
}
