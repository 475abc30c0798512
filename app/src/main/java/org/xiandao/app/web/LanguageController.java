package org.xiandao.app.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LanguageController {

    @GetMapping("/language")
    ResponseEntity<Void> choose(@RequestParam String to, @RequestParam(defaultValue = "/") String back) {
        String chosen = Language.named(to).orElse(Language.ZH).name().toLowerCase(java.util.Locale.ROOT);
        var cookie = ResponseCookie.from(Language.COOKIE, chosen)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(OwnAddress.orHome(back)))
                .build();
    }
}
