package org.precedent.index.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;

/**
 * The words that this room knows, for whoever reads the words of a query: which of them name findings, which only hold
 * a sentence together, and which it knows at all, in every language that it has files for. Immutable.
 */
public final class Vocabulary {
    /** A language may come with some of the files alone. */
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final List<Set<String>> REGIONS = WordFile.lines("regions.txt").stream()
            .map(line -> Set.of(line.split(",\\s*", -1)))
            .toList();

    private static final Set<String> CUES = words("cues.txt", "doubts.txt", "grammar.txt");

    private static final Set<String> ALL = words(
            "cues.txt",
            "doubts.txt",
            "grammar.txt",
            "findings.txt",
            "sites.txt",
            "zones.txt",
            "sides.txt",
            "modifiers.txt",
            "qualifiers.txt",
            "earlier.txt",
            "everyday.txt");

    /** What findings and places are called. */
    private static final Set<String> NAMES = words("findings.txt", "sites.txt", "zones.txt");

    private static final Set<String> DESCRIPTIONS = words("sides.txt", "modifiers.txt");

    private static final Set<String> LISTS = grammar("alternatives", "joins");

    private static final Set<String> CONNECTIONS = grammar("alternatives", "joins", "parts", "companions");

    private static final Set<String> EMPTY = empty();
    private static final Set<String> NEGATORS = listed("cues.txt", "negators");

    private Vocabulary() {}

    /** A finding and every finding that is one. */
    public static Set<String> narrower(String id) {
        return ReportFindings.withLessGeneral(id);
    }

    /** What a finding is called at a site, for each that has a name of its own for it: an effusion of the pleura. */
    public static Set<String> placed(String id) {
        return FindingTree.ALL.placed(id);
    }

    /** Every finding that a finding is one of, without itself. */
    public static Set<String> broader(String id) {
        Set<String> broader = new LinkedHashSet<>(ReportFindings.withMoreGeneral(id));
        broader.remove(id);
        return broader;
    }

    /** Where a finding usually is, by the names of sites; empty when it may be anywhere, or is not known. */
    public static Set<String> sites(String id) {
        return FindingTree.ALL.sites(id);
    }

    /** The sites that a text names anywhere. */
    public static Set<String> sites(Report report) {
        String text = report.text();
        Lexicon lexicon = Languages.of(text).main();
        List<Token> tokens = lexicon.language().spelling().tokens(text, new Span(0, text.length()));
        return lexicon.sites().in(text, tokens).stream().map(Names.Named::id).collect(Collectors.toSet());
    }

    /** Whether two sites lie so near to one another that reports tell one for the other. */
    public static boolean near(String site, String other) {
        return site.equals(other) || REGIONS.stream().anyMatch(region -> region.containsAll(Set.of(site, other)));
    }

    /** Whether a word, in any case, is one that reports are written in, or an everyday one. */
    public static boolean knows(String word) {
        return ALL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The word of a finding's or a place's name that a word may be meant for which nobody knows, in lower case. */
    public static Optional<String> meantBy(String word) {
        return MistypedWord.nearest(word, NAMES);
    }

    /** Whether a word tells of absence or doubt, or holds a sentence together, and names nothing. */
    public static boolean isGrammar(String word) {
        return CUES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word alone asks for nothing: it denies, affirms or joins, or has no letter. */
    public static boolean saysNothing(String word) {
        return word.chars().noneMatch(Character::isLetter) || EMPTY.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word only tells of a finding on which side it is, how much of it there is, or since when. */
    public static boolean describes(String word) {
        return DESCRIPTIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word narrows a denial that it stands in: "acute". */
    public static boolean narrows(String word) {
        return Lexicon.ALL.stream()
                .anyMatch(lexicon -> lexicon.qualifiers()
                        .narrows()
                        .containsKey(lexicon.language().spelling().word(word)));
    }

    /** What a word may mean that narrows a denial which it stands in, as "acute" does; none for another. */
    public static Set<String> narrowing(String word) {
        return Lexicon.ALL.stream()
                .map(lexicon -> lexicon.qualifiers()
                        .meaning(lexicon.language().spelling().word(word)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether a word denies what follows it: "not". */
    public static boolean denies(String word) {
        return NEGATORS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word stands between the items of a list. */
    public static boolean joinsItems(String word) {
        return LISTS.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * The words that state nothing in the language of a query, in lower case; none of English, which nobody looks for
     * anyway.
     */
    public static Set<String> fillers(Report query) {
        Language language = Languages.of(query.text()).main().language();
        return language.equals(Language.ENGLISH) ? Set.of() : language.grammar().grammar();
    }

    /** Whether a word only holds the parts of a sentence together: "but", "with", "or". */
    public static boolean connects(String word) {
        return CONNECTIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The finding that a name, an abbreviation or an id means; nothing when it means none, or more than one. */
    public static Optional<String> idOf(String name) {
        String id = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (ReportFindings.known().contains(id)) {
            return Optional.of(id);
        }
        List<Finding> named = QueryFindings.of(ReportParser.parse(name.strip()));
        boolean isWhole =
                named.size() == 1 && named.getFirst().span().of(name.strip()).equals(name.strip());
        return isWhole ? Optional.of(named.getFirst().id()) : Optional.empty();
    }

    private static Set<String> words(String... files) {
        Set<String> words = new HashSet<>();
        for (String language : LANGUAGES) {
            for (String file : files) {
                lines(language + "/" + file).forEach(line -> addTo(words, line));
            }
        }
        return Set.copyOf(words);
    }

    private static List<String> lines(String file) {
        return Vocabulary.class.getResource(file) == null ? List.of() : WordFile.lines(file);
    }

    private static void addTo(Set<String> words, String line) {
        boolean isName = line.startsWith("[") && line.endsWith("]");
        Matcher word = WORD.matcher(isName ? "" : line.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
    }

    private static Set<String> empty() {
        Set<String> empty = new HashSet<>(listed("cues.txt", "negators"));
        empty.addAll(grammar(
                "grammar", "alternatives", "joins", "parts", "companions", "denying-answers", "affirming-answers"));
        return Set.copyOf(empty);
    }

    private static Set<String> grammar(String... parts) {
        return listed("grammar.txt", parts);
    }

    /** Those that the files of a name list under some names. */
    private static Set<String> listed(String file, String... parts) {
        Set<String> listed = Arrays.stream(parts).map(name -> "[" + name + "]").collect(Collectors.toSet());
        Set<String> words = new HashSet<>();
        for (String language : LANGUAGES) {
            String part = "";
            for (String line : lines(language + "/" + file)) {
                if (line.startsWith("[")) {
                    part = line;
                } else if (listed.contains(part)) {
                    addTo(words, line);
                }
            }
        }
        return Set.copyOf(words);
    }
}
