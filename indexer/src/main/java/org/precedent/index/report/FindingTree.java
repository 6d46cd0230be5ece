package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings that reports speak of, and how they hang together; the file says at its head how it is written. */
final class FindingTree {
    private static final Pattern LINE = Pattern.compile("([a-z-]+)(?: < ([^@]+?))?(?: @ (.+))?");

    static final FindingTree ALL = read("findings.txt");

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** For each finding those that it becomes at a site. */
    private final Map<String, List<Node>> atSites = new HashMap<>();

    /** For each finding what is true with it; worked out once, as every report asks for it many times. */
    private final Map<String, Set<String>> above = new HashMap<>();

    /** For each finding those with which it is true. */
    private final Map<String, Set<String>> below = new HashMap<>();

    private record Node(String id, List<String> parents, Set<String> sites) {}

    private static FindingTree read(String name) {
        FindingTree tree = new FindingTree();
        for (String line : WordFile.lines(name)) {
            if (!line.startsWith("[")) {
                tree.add(line.strip());
            }
        }
        tree.nodes.values().forEach(node -> node.parents.forEach(tree::node));
        tree.relate();
        return tree;
    }

    private void relate() {
        for (String id : nodes.keySet()) {
            Set<String> all = new LinkedHashSet<>();
            collect(id, all);
            above.put(id, Collections.unmodifiableSet(all));
        }
        for (String id : nodes.keySet()) {
            Set<String> all = new LinkedHashSet<>();
            for (String other : nodes.keySet()) {
                if (withAncestors(other).contains(id)) {
                    all.add(other);
                }
            }
            below.put(id, Collections.unmodifiableSet(all));
        }
    }

    private void add(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("not the line of a finding: " + line);
        }
        List<String> parents = new ArrayList<>();
        Set<String> sites = new LinkedHashSet<>(split(matcher.group(3)));
        List<String> general = new ArrayList<>();
        for (String parent : split(matcher.group(2))) {
            boolean star = parent.endsWith("*");
            String id = star ? parent.substring(0, parent.length() - 1) : parent;
            parents.add(id);
            if (star) {
                general.add(id);
            }
        }
        Node node = new Node(matcher.group(1), List.copyOf(parents), Set.copyOf(sites));
        if (nodes.put(node.id, node) != null) {
            throw new IllegalStateException("two findings are called " + node.id);
        }
        general.forEach(
                id -> atSites.computeIfAbsent(id, _ -> new ArrayList<>()).add(node));
    }

    private static List<String> split(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private Node node(String id) {
        return Objects.requireNonNull(nodes.get(id), () -> "no finding is called " + id);
    }

    /** Every finding, in the order of the file. */
    Set<String> ids() {
        return nodes.keySet();
    }

    private void collect(String id, Set<String> all) {
        if (all.add(id)) {
            node(id).parents.forEach(parent -> collect(parent, all));
        }
    }

    /** What is true when a finding is: itself and all above it. */
    Set<String> withAncestors(String id) {
        return Objects.requireNonNull(above.get(id), () -> "no finding is called " + id);
    }

    /** All findings of which this one is true when they are: itself and all below it, in the order of the file. */
    Set<String> withDescendants(String id) {
        return below.getOrDefault(id, Set.of());
    }

    /** What a finding is called at a site; null when that has no name of its own. */
    @Nullable String atSite(String id, String site) {
        for (Node node : atSites.getOrDefault(id, List.of())) {
            if (node.sites.contains(site)) {
                return node.id;
            }
        }
        return null;
    }

    /** What a finding is called at all sites that have a name of their own for it. */
    Set<String> placed(String id) {
        return atSites.getOrDefault(id, List.of()).stream().map(Node::id).collect(Collectors.toSet());
    }

    /** Where a finding is usually found; empty when it may be anywhere, or there is none of this name. */
    Set<String> sites(String id) {
        @Nullable Node node = nodes.get(id);
        return node == null ? Set.of() : node.sites;
    }

    /** Whether a finding is usually found at a site. */
    boolean isAt(String id, String site) {
        return node(id).sites.contains(site);
    }

    /** Whether a finding is usually found at a site, or anywhere. */
    boolean mayBeAt(String id, String site) {
        Set<String> sites = node(id).sites;
        return sites.isEmpty() || sites.contains(site);
    }

    /** Whether two findings may be one thing under two names: they share a site, or one of them may be anywhere. */
    boolean mayBeOne(String id, String other) {
        Set<String> sites = node(id).sites;
        Set<String> others = node(other).sites;
        return sites.isEmpty() || others.isEmpty() || sites.stream().anyMatch(others::contains);
    }

    /** Whether a finding has names of its own at some sites. */
    boolean dependsOnSite(String id) {
        return atSites.containsKey(id);
    }
}
