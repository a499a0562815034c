package io.zvt.examples.custombus;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.tck.bus.EventBusSuite;
import io.zvt.tck.store.EventStoreSuite;
import io.zvt.tck.venue.VenueSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide that this example follows says what is. */
class AdaptersGuideTest {

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern SNIPPET =
            Pattern.compile("\\[[^]]*]\\(([^)]*)\\)\\n\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((\\.\\./[^)]*)\\)");
    private static final Pattern RULE = Pattern.compile("\\b([A-Z]{2,4}-\\d+)\\b");
    private static final Pattern METHOD = Pattern.compile("([A-Za-z]{2,4})_(\\d+)_.*");

    private static String guide() throws IOException {
        return Files.readString(DOCS.resolve("adapters.md"));
    }

    @Test
    void every_snippet_of_the_guide_is_a_piece_of_the_file_it_names() throws IOException {
        List<MatchResult> snippets = SNIPPET.matcher(guide()).results().toList();
        assertThat(snippets).hasSize(guide().split("```java", -1).length - 1);
        for (MatchResult snippet : snippets) {
            assertThat(Files.readString(DOCS.resolve(snippet.group(1))))
                    .as(snippet.group(1))
                    .contains(snippet.group(2));
        }
    }

    @Test
    void every_file_the_guide_links_to_exists() throws IOException {
        assertThat(LINK.matcher(guide()).results().map(link -> DOCS.resolve(link.group(1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void the_guide_names_the_rules_that_the_suites_hold_and_no_others() throws IOException {
        Set<String> named = RULE.matcher(guide())
                .results()
                .map(rule -> rule.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> held = new TreeSet<>();
        for (Class<?> suite : List.of(EventBusSuite.class, EventStoreSuite.class, VenueSuite.class)) {
            Arrays.stream(suite.getMethods())
                    .map(method -> METHOD.matcher(method.getName()))
                    .filter(Matcher::matches)
                    .forEach(rule -> held.add(rule.group(1).toUpperCase(Locale.ROOT) + "-" + rule.group(2)));
        }
        assertThat(named).isEqualTo(held);
    }
}
