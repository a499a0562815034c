package io.zvt.events.bus;

import io.zvt.core.error.InvalidInputException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What a subscriber wants and how. Immutable; changes return a copy. */
public final class Subscription {

    /** How many events wait for a handler unless said otherwise. */
    public static final int DEFAULT_BACKLOG = 10_000;

    private final String group;
    private final String topic;
    private final Set<String> types;
    private final StartAt startAt;
    private final boolean durable;
    private final FailurePolicy failurePolicy;
    private final int backlog;
    private final boolean conflated;

    private Subscription(
            String group,
            String topic,
            Set<String> types,
            StartAt startAt,
            boolean durable,
            FailurePolicy failurePolicy,
            int backlog,
            boolean conflated) {
        this.group = group;
        this.topic = topic;
        this.types = types;
        this.startAt = startAt;
        this.durable = durable;
        this.failurePolicy = failurePolicy;
        this.backlog = backlog;
        this.conflated = conflated;
    }

    /**
     * Returns a subscription to all new events of a topic that halts after the default retries.
     *
     * @param group its members share the work
     * @param topic the topic
     * @return the subscription
     * @throws InvalidInputException if a name is empty or holds blanks
     */
    public static Subscription of(String group, String topic) {
        requireName("group", group);
        requireName("topic", topic);
        return new Subscription(
                group, topic, Set.of(), StartAt.now(), false, FailurePolicy.halt(), DEFAULT_BACKLOG, false);
    }

    /**
     * Wants events of certain types only.
     *
     * @param names names of types, any version
     * @return the changed subscription
     */
    public Subscription types(String... names) {
        return new Subscription(
                group, topic, Set.copyOf(Arrays.asList(names)), startAt, durable, failurePolicy, backlog, conflated);
    }

    /**
     * Starts elsewhere than now.
     *
     * @param start where
     * @return the changed subscription
     */
    public Subscription from(StartAt start) {
        return new Subscription(group, topic, types, start, durable, failurePolicy, backlog, conflated);
    }

    /**
     * Makes the group durable: it gets every event at least once, and goes on where it stopped.
     *
     * @return the changed subscription
     */
    public Subscription durably() {
        return new Subscription(group, topic, types, startAt, true, failurePolicy, backlog, conflated);
    }

    /**
     * Says what follows a failure.
     *
     * @param policy the policy
     * @return the changed subscription
     */
    public Subscription onFailure(FailurePolicy policy) {
        return new Subscription(group, topic, types, startAt, durable, policy, backlog, conflated);
    }

    /**
     * Bounds the backlog.
     *
     * @param events how many may wait, at least 1
     * @return the changed subscription
     * @throws InvalidInputException if it is less than 1
     */
    public Subscription backlog(int events) {
        if (events < 1) {
            throw InvalidInputException.of("backlog", events, "must be at least 1", "give room for one event");
        }
        return new Subscription(group, topic, types, startAt, durable, failurePolicy, events, conflated);
    }

    /**
     * Keeps the newest event a partition key only when the handler falls behind.
     *
     * @return the changed subscription
     */
    public Subscription conflating() {
        return new Subscription(group, topic, types, startAt, durable, failurePolicy, backlog, true);
    }

    /** {@return the group} */
    public String group() {
        return group;
    }

    /** {@return the topic} */
    public String topic() {
        return topic;
    }

    /** {@return the names of the types wanted, empty for all} */
    public Set<String> types() {
        return types;
    }

    /** {@return where it starts} */
    public StartAt startAt() {
        return startAt;
    }

    /** {@return whether the group is durable} */
    public boolean isDurable() {
        return durable;
    }

    /** {@return what follows a failure} */
    public FailurePolicy failurePolicy() {
        return failurePolicy;
    }

    /** {@return how many events may wait} */
    public int backlog() {
        return backlog;
    }

    /** {@return whether only the newest event a key is kept} */
    public boolean isConflating() {
        return conflated;
    }

    /**
     * Returns whether a type is wanted.
     *
     * @param typeName name of the type
     * @return true if it is
     */
    public boolean wants(String typeName) {
        return types.isEmpty() || types.contains(typeName);
    }

    /**
     * Refuses a further member of a group that asks for something else than the group does; only where it starts may
     * differ, for it joins where the group stands.
     *
     * @param member what the further member asks for
     * @throws InvalidInputException if it differs
     */
    public void requireSameGroup(Subscription member) {
        boolean same = group.equals(member.group)
                && topic.equals(member.topic)
                && types.equals(member.types)
                && durable == member.durable
                && failurePolicy.equals(member.failurePolicy)
                && backlog == member.backlog
                && conflated == member.conflated;
        if (!same) {
            throw InvalidInputException.of(
                    "subscription",
                    member,
                    "must ask for the same types, durability, failure policy, backlog and conflation as the members that"
                            + " the group has",
                    "subscribe all members alike, or name another group");
        }
    }

    private static void requireName(String field, String name) {
        boolean printable = name.chars().allMatch(c -> c > ' ' && c <= '~');
        if (name.isEmpty() || !printable) {
            throw InvalidInputException.of(field, name, "must be printable ASCII without blanks", "rename it");
        }
    }

    @Override
    public String toString() {
        return group + " on " + topic + (types.isEmpty() ? "" : " " + new TreeSet<>(types));
    }
}
