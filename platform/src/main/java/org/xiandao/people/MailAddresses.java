package org.xiandao.people;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.Result;
import org.xiandao.rules.pack.Text;

/** Where people who want it are reminded by mail; nobody has to give an address. */
@Service
public class MailAddresses {
    private static final int LONGEST = 254; // RFC 5321

    /** @param address blank for none */
    public record Choice(String address, boolean reminders) {
        public static final Choice NONE = new Choice("", false);
    }

    /** Somebody who wants mail. */
    public record Reader(Text name, String address) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    public MailAddresses(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public Choice of(PersonId person) {
        return jdbc.sql("select coalesce(mail, '') as mail, mail_reminders from person where id = ?")
                .param(person.value())
                .query((row, n) -> new Choice(row.getString("mail"), row.getBoolean("mail_reminders")))
                .optional()
                .orElse(Choice.NONE);
    }

    public Optional<Reader> reader(PersonId person) {
        return jdbc.sql("""
                        select name_zh, name_en, mail from person
                         where id = ? and active and mail_reminders and mail is not null""")
                .param(person.value())
                .query((row, n) ->
                        new Reader(new Text(row.getString("name_zh"), row.getString("name_en")), row.getString("mail")))
                .optional();
    }

    /** Their own choice; the address itself does not go into the audit trail. */
    @Transactional
    public Result<Choice> choose(PersonId person, Choice asked, Caller by) {
        var address = asked.address().strip();
        if (!address.isEmpty() && !valid(address))
            return Result.refused("邮箱格式不对，应如 name@example.cn", "An e-mail address looks like name@example.cn");
        if (address.isEmpty() && asked.reminders())
            return Result.refused("要用邮件提醒，请填写邮箱", "To be reminded by mail, give an address");
        jdbc.sql("update person set mail = :mail, mail_reminders = :reminders where id = :person")
                .param("mail", address.isEmpty() ? null : address)
                .param("reminders", asked.reminders())
                .param("person", person.value())
                .update();
        audit.done(
                by,
                "mail.choose",
                person.toString(),
                Map.of("address", !address.isEmpty(), "reminders", asked.reminders()));
        return new Result.Done<>(new Choice(address, asked.reminders()));
    }

    private static boolean valid(String address) {
        return address.length() <= LONGEST
                && address.matches("[^@\\s,;<>\"\\p{Cntrl}]+@[^@\\s,;<>\"\\p{Cntrl}]+\\.[^@.\\s,;<>\"\\p{Cntrl}]+");
    }
}
