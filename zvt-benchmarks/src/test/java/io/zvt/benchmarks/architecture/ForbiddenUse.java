package io.zvt.benchmarks.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Members of the JDK that code of ours may not touch, and what it does instead. */
enum ForbiddenUse {
    OWN_TIME(
            "take the time from an io.zvt.core.time.Clock",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)",
            "java\\.time\\..*\\.now\\(.*\\)",
            "java\\.time\\.(Clock|InstantSource)\\.(system|tick).*",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.(Gregorian)?Calendar\\.(getInstance\\(.*\\)|<init>\\(\\))"),
    OWN_RANDOMNESS(
            "take a generator whose seed is known",
            "java\\.lang\\.(Strict)?Math\\.random\\(\\)",
            "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"),
    DEFAULTS_OF_THE_MACHINE(
            "name the zone or the locale",
            "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
            "java\\.util\\.TimeZone\\.getDefault\\(\\)",
            "java\\.util\\.Locale\\.getDefault\\(.*\\)"),
    ENDING_THE_PROCESS("throw, and let the host decide", "java\\.lang\\.(System|Runtime)\\.(exit|halt)\\(int\\)"),
    SLEEPING(
            "await a condition, or schedule",
            "java\\.lang\\.Thread\\.sleep\\(.*\\)",
            "java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*\\)"),
    PRINTING("log, or return what there is to say", "java\\.lang\\.System\\.(out|err)", ".*\\.printStackTrace\\(\\)");

    private final String remedy;
    private final Pattern targets;

    /** Takes expressions for the full names of members: owner, a dot, the member, of a method its parameters' types. */
    ForbiddenUse(String remedy, String... targets) {
        this.remedy = remedy;
        this.targets = Pattern.compile(String.join("|", targets));
    }

    /** One line for each place in the classes that touches what this forbids. */
    Stream<String> findIn(Stream<JavaClass> classes) {
        return classes.flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access ->
                        targets.matcher(access.getTarget().getFullName()).matches())
                .map(access -> access.getDescription() + ": " + remedy);
    }
}
