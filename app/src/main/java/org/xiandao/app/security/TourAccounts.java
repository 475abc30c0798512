package org.xiandao.app.security;

import java.util.List;
import org.xiandao.rules.pack.Text;

/** The accounts that a tour server shows on its login page; a bean of this type exists on a tour server only. */
public interface TourAccounts {

    List<TourAccount> all();

    record TourAccount(String login, String password, Text role) {}
}
