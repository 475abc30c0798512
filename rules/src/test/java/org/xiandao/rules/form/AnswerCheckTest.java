package org.xiandao.rules.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.rules.form.AForm.between;
import static org.xiandao.rules.form.AForm.field;
import static org.xiandao.rules.form.AForm.limited;
import static org.xiandao.rules.form.FormOfAllTypes.FORM;
import static org.xiandao.rules.form.FormOfAllTypes.one;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.form.Problem.Code;
import org.xiandao.rules.pack.Form;

/** One answer at a time: what is read, what is refused, and what to write instead. */
class AnswerCheckTest {
    @ParameterizedTest
    @CsvSource({
        "capital,12万,MAGNITUDE_WORD,12",
        "capital,1.2亿元,MAGNITUDE_WORD,12000",
        "capital,5000万元,UNIT_TYPED,5000",
        "capital,3千,MAGNITUDE_WORD,0.3",
        "staff,12万,MAGNITUDE_WORD,120000",
        "staff,2百人,MAGNITUDE_WORD,200",
        "staff,30人,UNIT_TYPED,30",
        "share,85%,UNIT_TYPED,85",
        "staff,'41,230',SEPARATORS,41230",
        "staff,３０,FULL_WIDTH,30",
        "phone,１３８００１３８０００,FULL_WIDTH,13800138000",
        "founded,2031年3月1日,DATE_STYLE,2031-03-01",
        "founded,2031/3/1,DATE_STYLE,2031-03-01",
        "founded,20310301,DATE_STYLE,2031-03-01",
        "code,19220382-1,CODE_HYPHEN,192203821",
        "code,91360727ma35LGHK7K,CODE_LOWER_CASE,91360727MA35LGHK7K",
    })
    void aSlipIsMetWithWhatToWriteInstead(String path, String typed, Code code, String suggestion) {
        assertThat(one(path, typed)).satisfiesExactly(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.args()).containsEntry("suggestion", suggestion);
        });
        assertThat(one(path, suggestion).stream().map(Problem::code))
                .doesNotContain(code, Code.NOT_A_NUMBER, Code.BAD_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "capital,很多,NOT_A_NUMBER",
        "capital,1e3,NOT_A_NUMBER",
        "capital,+5,NOT_A_NUMBER",
        "capital,.5,NOT_A_NUMBER",
        "capital,5.,NOT_A_NUMBER",
        "capital,12万个,NOT_A_NUMBER",
        "capital,12 abc,NOT_A_NUMBER",
        "staff,1.5,NOT_AN_INTEGER",
        "staff,0,TOO_SMALL",
        "staff,501,TOO_LARGE",
        "share,130,PERCENT_RANGE",
        "share,-1,PERCENT_RANGE",
        "founded,2031-13-01,BAD_DATE",
        "founded,0031-01-01,BAD_DATE",
        "founded,2200-01-01,BAD_DATE",
        "founded,2031/2/30,BAD_DATE",
        "founded,明年,BAD_DATE",
        "area,北 京,BAD_AREA",
        "agreed,maybe,UNKNOWN_OPTION",
        "mail,a b@c.org,BAD_EMAIL",
        "mail,a@c..org,BAD_EMAIL",
        "phone,2100000000,BAD_PHONE",
        "code,9144030019220382,CODE_LENGTH",
        "code,91440300192203821O,CODE_CHARACTER",
        "brief,a\u0007b,BAD_CHARACTER",
    })
    void whatCannotBeReadIsRefused(String path, String typed, Code code) {
        assertThat(one(path, typed)).extracting(Problem::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "phone,13800138000",
        "phone,+86 13800138000",
        "phone,010-66001234",
        "phone,(0755)26770000",
        "phone,020-83130000-801",
        "phone,400-810-0000",
        "staff,1",
        "staff,3.0",
        "share,0",
        "share,33.3",
        "area,X10000-park",
        "founded,1900-01-01",
        "founded,2199-12-31",
        "brief,5G+工业",
        "agreed,yes",
    })
    void whatIsRightIsAccepted(String path, String typed) {
        assertThat(one(path, typed)).isEmpty();
    }

    @Test
    void aLengthSaysHowManyAreTooMany() {
        assertThat(one("brief", "一二三四五六七"))
                .containsExactly(new Problem("brief", Code.TOO_LONG, Map.of("found", "7", "limit", "5", "over", "2")));
    }

    @Test
    void markupOfRichTextIsNotCounted() {
        var rich = limited(field("rich", Form.Type.RICH_TEXT), 4);
        assertThat(FormCheck.checkOne(rich, "rich", "<p>一二</p><p><b>三四</b></p>"))
                .isEmpty();
        assertThat(FormCheck.checkOne(rich, "rich", "<p>一二三四五</p>")).hasSize(1);
        assertThat(FormCheck.checkOne(rich, "rich", "  ")).isEmpty();
    }

    @Test
    void aPercentSignIsNotNeededEvenWhereThePackNamesNoUnit() {
        var share = field("share", Form.Type.PERCENT);
        assertThat(FormCheck.checkOne(share, "share", "85%"))
                .containsExactly(new Problem("share", Code.UNIT_TYPED, Map.of("found", "85%", "suggestion", "85")));
        var number = field("number", Form.Type.NUMBER);
        assertThat(FormCheck.checkOne(number, "number", "85%"))
                .extracting(Problem::code)
                .containsExactly(Code.NOT_A_NUMBER);
        assertThat(FormCheck.checkOne(between(number, 1, 5), "number", "9")
                        .getFirst()
                        .args())
                .containsEntry("limit", "5");
        var messages = new Messages(FORM);
        assertThat(one("staff", "0").getFirst().args()).containsEntry("limit", "1");
        assertThat(messages.text(one("staff", "0").getFirst(), "zh")).startsWith("不得小于 1 人");
        assertThat(messages.text(one("staff", "0").getFirst(), "en")).startsWith("This must be at least 1,");
    }

    @Test
    void fullWidthWritingIsOrdinaryInTexts() {
        assertThat(one("title", "５Ｇ！")).isEmpty();
        assertThat(one("mail", "ａ＠ｂ.ｏｒｇ").getFirst().args()).containsEntry("suggestion", "a@b.org");
    }
}
