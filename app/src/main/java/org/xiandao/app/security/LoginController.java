package org.xiandao.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.base.Result;
import org.xiandao.people.People;
import org.xiandao.people.Person;

@Controller
class LoginController {

    private final ObjectProvider<TourAccounts> tour;
    private final People people;
    private final PasswordSignIn signIn;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    LoginController(ObjectProvider<TourAccounts> tour, People people, PasswordSignIn signIn) {
        this.tour = tour;
        this.people = people;
        this.signIn = signIn;
    }

    @GetMapping("/login")
    String login(
            @RequestParam Optional<String> wrong, @RequestParam Optional<Long> rests, CsrfToken csrf, Model model) {
        var accounts = tour.stream().flatMap(it -> it.all().stream()).toList();
        model.addAttribute("page", new LoginPage(wrong.isPresent(), rests, accounts, csrf));
        return "login";
    }

    @GetMapping("/password")
    String password(Visitor visitor, CsrfToken csrf, Model model) {
        model.addAttribute("page", new PasswordPage(visitor.person().mustChangePassword(), List.of(), csrf));
        return "password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam String old,
            @RequestParam String chosen,
            Visitor visitor,
            CsrfToken csrf,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (people.changePassword(visitor.person().id(), old, chosen, visitor.caller())) {
            case Result.Done<Person>(Person person) -> {
                staySignedIn(person, request, response);
                yield "redirect:/";
            }
            case Result.Refused<Person> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute(
                        "page", new PasswordPage(visitor.person().mustChangePassword(), refused.reasons(), csrf));
                yield "password";
            }
        };
    }

    /** The change signed out every session of theirs, this one included. */
    private void staySignedIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.signedIn(person));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
