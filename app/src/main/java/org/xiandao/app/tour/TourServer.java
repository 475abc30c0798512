package org.xiandao.app.tour;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiandao.app.security.TourAccounts;
import org.xiandao.tour.Tour;

@Configuration
@ConditionalOnProperty(name = "xiandao.tour", havingValue = "true")
class TourServer {

    /** The world is played before the first page is served. */
    @Bean
    TourAccounts tourAccounts(Tour tour, Clock clock) {
        tour.play(clock.instant());
        var accounts = tour.accounts().stream()
                .map(account -> new TourAccounts.TourAccount(account.login(), account.password(), account.role()))
                .toList();
        return () -> accounts;
    }
}
