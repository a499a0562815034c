package io.zvt.bus.inmemory;

import io.zvt.events.bus.Subscription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The groups of a bus by topic and name. Thread-safe. */
final class Groups {

    /** A group and its bridge, if it takes events as they are published. */
    record Entry(Group group, @Nullable Bridge bridge) {}

    private final Map<List<String>, Entry> entries = new LinkedHashMap<>();

    /** Adds a member to its group, which is created if there is none. */
    synchronized Group join(
            Subscription subscription, Function<Subscription, Entry> creation, Function<Group, Member> member) {
        Entry entry = entries.get(key(subscription.topic(), subscription.group()));
        boolean isNew = entry == null || entry.group().hasEnded();
        Entry joined = isNew || entry == null ? creation.apply(subscription) : entry;
        joined.group().subscription().requireSameGroup(subscription);
        joined.group().join(member.apply(joined.group()));
        if (isNew) {
            entries.put(key(subscription.topic(), subscription.group()), joined);
            connect(joined);
        }
        return joined.group();
    }

    /** Lets events in, now that there is a member to take them. */
    private static void connect(Entry entry) {
        Bridge bridge = entry.bridge();
        if (bridge != null) {
            bridge.connect();
        }
    }

    synchronized @Nullable Group find(String topic, String name) {
        Entry entry = entries.get(key(topic, name));
        return entry == null ? null : entry.group();
    }

    /** Takes a member from its group; the group ends with its last. */
    synchronized void leave(Member member) {
        Group group = member.group();
        Entry entry = entries.get(
                key(group.subscription().topic(), group.subscription().group()));
        if (group.isLast(member)) {
            group.close();
            if (entry != null && entry.group() == group && entry.bridge() != null) {
                entry.bridge().disconnect();
            }
        }
        group.leave(member);
    }

    /** Forgets a group that has ended, unless another took its name. */
    synchronized void forget(Group group) {
        entries.values().removeIf(entry -> entry.group() == group);
    }

    synchronized List<Group> all() {
        return entries.values().stream().map(Entry::group).toList();
    }

    private static List<String> key(String topic, String group) {
        return List.of(topic, group);
    }
}
