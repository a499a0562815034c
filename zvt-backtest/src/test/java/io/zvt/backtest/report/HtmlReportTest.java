package io.zvt.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.TransientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static final String EVIL = "</script><script>alert('x')</script> & \"quoted\" {{data}}";

    private static String html(String name, String reason) {
        return HtmlReport.of(ReportRuns.run(name, reason)).html();
    }

    @Test
    void the_page_refers_to_nothing_outside_itself() {
        String page = html("plain", "too large");

        assertThat(page.replace("/*! https://github.com/leeoniya/uPlot (v1.6.30) */", ""))
                .doesNotContainPattern("(?i)https?://")
                .doesNotContainPattern("(?i)\\ssrc\\s*=")
                .doesNotContainPattern("(?i)@import")
                .doesNotContainPattern("(?i)url\\(");
        assertThat(Pattern.compile("(?i)\\shref\\s*=\\s*\"([^\"]*)\"")
                        .matcher(page)
                        .results())
                .extracting(match -> match.group(1))
                .containsExactly("data:,");
        assertThat(page).contains("Content-Security-Policy", "default-src 'none'");
    }

    @Test
    void the_page_holds_the_chart_library_and_its_licence() {
        assertThat(html("plain", "too large"))
                .contains("var uPlot=function()", "The MIT License", "Leon Sorokin", ".u-legend");
    }

    @Test
    void values_are_escaped_wherever_they_stand() {
        String page = html(EVIL, EVIL);

        assertThat(page).doesNotContain("<script>alert");
        assertThat(page).contains("<title>&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)");
        assertThat(page).contains("\\u003c/script\\u003e\\u003cscript\\u003ealert('x')");
        assertThat(page.split("</script>", -1)).hasSize(4);
    }

    @Test
    void equal_runs_give_equal_bytes() {
        assertThat(html("plain", "too large")).isEqualTo(html("plain", "too large"));
    }

    @Test
    void the_page_shows_statistics_with_their_definitions() {
        assertThat(html("plain", "too large"))
                .contains("10,100.12 <small>USD</small>")
                .contains("10100.125 USD")
                .contains("N = 365, rf = 0")
                .contains("<th scope=\"row\">Max drawdown</th><td class=\"num\">0.70 %</td>")
                .contains("BTC/USD: all 4 points. Equity: all 4 points.")
                .doesNotContain("{{");
    }

    @Test
    void the_data_are_steps_of_milliseconds_and_values() {
        assertThat(html("plain", "too large"))
                .contains("\"t\":[0,86400000,86400000,86400000],\"v\":[1000,1001,1002,1003]")
                .contains("\"v\":[10000,10050.5,9980.25,10100.125]")
                .contains("[86400000,0,1,1000.5,\"1000.5\",\"0.1\",\"0.2 USD\",\"s-1-1\"]")
                .contains("\"DENIED\",\"0\",null,\"too large\"]");
    }

    @Test
    void the_page_is_written_to_a_file_whose_folder_is_made(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("report.html");
        HtmlReport report = HtmlReport.of(ReportRuns.run("plain \u00e9", "too large"));

        report.writeTo(file);

        assertThat(Files.readString(file)).isEqualTo(report.html()).contains("plain \u00e9");
    }

    @Test
    void a_file_that_cannot_be_written_is_an_error_that_names_it(@TempDir Path folder) {
        HtmlReport report = HtmlReport.of(ReportRuns.run("plain", "too large"));

        assertThatThrownBy(() -> report.writeTo(folder))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining(folder.toString());
    }
}
