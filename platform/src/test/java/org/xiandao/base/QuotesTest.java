package org.xiandao.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {
    @Test
    void betweenQuotationMarksTheInnerOnesAreSingleAndThoseWithinThemDouble() {
        assertThat(Quotes.around("“5G+工业互联网”试点")).isEqualTo("“‘5G+工业互联网’试点”");
        assertThat(Quotes.around("关于“‘5G+工业互联网’试点”的通知")).isEqualTo("“关于‘“5G+工业互联网”试点’的通知”");
        assertThat(Quotes.around("the operator’s “plan”")).isEqualTo("“the operator’s ‘plan’”");
        assertThat(Quotes.around("没有引号")).isEqualTo("“没有引号”");
    }

    @Test
    void outsideQuotationMarksATextStaysAsItIs() {
        assertThat(Quotes.within("“甲”任务{0}", 6, "“5G”试点")).isEqualTo("“5G”试点");
        assertThat(Quotes.within("任务“关于{0}”", 5, "“5G”试点")).isEqualTo("‘5G’试点");
    }
}
