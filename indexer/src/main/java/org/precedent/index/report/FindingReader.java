package org.precedent.index.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/** Reads the findings of one sentence: what is named, and what is said of it. */
final class FindingReader {
    /** In words: how much nearer a site must be at which a finding is not usual. */
    private static final int UNUSUAL_SITE = 3;

    private static final Set<Course> OVER = EnumSet.of(Course.RESOLVED, Course.HISTORY);

    private final Lexicon lexicon;
    private final Language language;
    private final String text;
    private final Span sentence;
    private final List<Token> tokens;
    private final List<Span> denied;
    private final List<Span> doubted;
    private final Context context;
    private final List<Names.Named> sites;
    private final List<Names.Named> zones;
    private final List<Names.Named> named;
    private final Surroundings around;
    private final Reach reach;
    private final FindingSides sides;
    private final Denied inDenial;
    private final NarrowedDenials narrowed;
    private final EarlierStudies earlier;
    private final BitSet leftOpen;

    private FindingReader(
            Lexicon lexicon, String text, Span sentence, List<Token> tokens, List<Span> denied, Context context) {
        this.lexicon = lexicon;
        this.language = lexicon.language();
        this.text = text;
        this.sentence = sentence;
        this.tokens = tokens;
        this.denied = denied;
        this.context = context;
        Names names = lexicon.findings();
        List<Names.Named> candidates = Unions.without(
                lexicon,
                text,
                tokens,
                SharedHeads.with(text, names, language.grammar(), tokens, names.in(text, tokens)));
        boolean none = candidates.isEmpty();
        this.doubted = none ? List.of() : Clauses.in(language.grammar(), lexicon.doubts(), sentence, tokens);
        this.sites = none
                ? List.of()
                : lexicon.sites().in(text, tokens).stream()
                        .flatMap(FindingReader::each)
                        .toList();
        this.zones = none ? List.of() : lexicon.zones().in(text, tokens);
        this.named = none
                ? List.of()
                : new Candidates(language, text, tokens, candidates, sites, denied, doubted, context).named();
        this.around = new Surroundings(tokens, named, language);
        this.reach = new Reach(tokens, named, language, around);
        this.sides = new FindingSides(
                lexicon, text, tokens, named, sites, around, context, this::isInDenial, this::isDenied);
        this.inDenial = new Denied(tokens, named, language.grammar());
        this.narrowed = new NarrowedDenials(text, tokens, named, lexicon, around, this::isDenied, this::denies);
        this.leftOpen = named.isEmpty() ? new BitSet() : new LeftOpen(lexicon, tokens).in(named, this::isDenied);
        this.earlier = new EarlierStudies(tokens, named, lexicon, around, this::isDenied);
    }

    /**
     * The findings of a sentence in the order of the text.
     *
     * @param denied its clauses that state absence
     * @param context what was told before it
     */
    static List<Finding> read(
            Lexicon lexicon, String text, Span sentence, List<Token> tokens, List<Span> denied, Context context) {
        FindingReader reader = new FindingReader(lexicon, text, sentence, tokens, denied, context);
        return reader.findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (named.isEmpty()) {
            return findings;
        }
        List<Names.Named> courses = lexicon.modifiers().course().in(text, tokens);
        List<Names.Named> relatives = lexicon.modifiers().family().in(text, tokens);
        int again = thereAgain(courses);
        List<String> sizes = sizes();
        for (int i = 0; i < named.size(); i++) {
            Names.Named one = named.get(i);
            Course course = course(i, courses, again);
            Side there = isDenied(i) ? sides.there(i) : null;
            Presence presence = there == null ? presence(i, course) : Presence.PRESENT;
            String severity = severity(i, courses);
            findings.add(new Finding(
                    id(one),
                    span(one),
                    presence,
                    there == null ? sides.side(i) : there,
                    site(one),
                    zone(i),
                    severity,
                    lexicon.modifiers().degrees().get(severity),
                    sizes.get(i),
                    course,
                    relatives.stream()
                            .anyMatch(relative -> reach.isOpen(
                                    one, relative, lexicon.modifiers().self())),
                    qualifier(i, presence, course),
                    false));
        }
        return findings;
    }

    /** All that one name is of: a wrist, and a joint. */
    private static Stream<Names.Named> each(Names.Named one) {
        return Stream.concat(Stream.of(one), one.others().stream().map(one::with));
    }

    /** The last word of its name: "axilla without enlarged nodes". */
    private Span end(Names.Named one) {
        Token last = tokens.get(one.end());
        return new Span(last.start(), last.end());
    }

    private Span span(Names.Named one) {
        return new Span(tokens.get(one.first()).start(), tokens.get(one.last()).end());
    }

    /** The nearest site at which it has a name of its own gives it that name; without one, that of the report. */
    private String id(Names.Named one) {
        String id = one.id();
        int nearest = Integer.MAX_VALUE;
        if (!FindingTree.ALL.dependsOnSite(id)) {
            return id;
        }
        if (sites.isEmpty()) {
            String there = FindingTree.ALL.atSite(id, context.site());
            return there == null ? id : there;
        }
        for (Names.Named site : sites) {
            String there = FindingTree.ALL.atSite(one.id(), site.id());
            int distance = reach.distance(one, site);
            if (there != null && distance < nearest) {
                nearest = distance;
                id = there;
            }
        }
        return id;
    }

    /** The nearest, one at which it usually is before another. */
    private String site(Names.Named one) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (Names.Named site : sites) {
            int distance = reach.distance(one, site);
            boolean usual = FindingTree.ALL.isAt(one.id(), site.id());
            int unlikely = usual || distance == Integer.MAX_VALUE ? distance : distance + UNUSUAL_SITE;
            if (unlikely < least) {
                least = unlikely;
                nearest = site.id();
            }
        }
        return nearest;
    }

    private String zone(int index) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (Names.Named zone : zones) {
            int distance = reach.distance(named.get(index), zone);
            if (distance < least && !isDeniedOf(index, zone)) {
                least = distance;
                nearest = zone.id();
            }
        }
        return nearest;
    }

    private Presence presence(int index, @Nullable Course course) {
        Span span = span(named.get(index));
        if (course == Course.RESOLVED) {
            return Presence.ABSENT;
        }
        if (isDenied(index)) {
            return isDeniedInPart(index) || leftOpen.get(index) ? Presence.UNCERTAIN : Presence.ABSENT;
        }
        boolean open = isIn(doubted, span)
                || isIn(doubted, end(named.get(index)))
                || around.joined().isAlternative(index);
        return open ? Presence.UNCERTAIN : Presence.PRESENT;
    }

    private boolean isDenied(int index) {
        return isInDenial(index) && !isNamedByDenial(index) && !isKnownToBeThere(index);
    }

    /** Of what is denied; what has gone is gone as a whole. */
    private String qualifier(int index, Presence presence, @Nullable Course course) {
        return presence == Presence.ABSENT && course != Course.RESOLVED ? narrowed.of(index) : "";
    }

    private boolean denies(String word) {
        return language.denials().isNegator(word)
                || language.grammar().denying().contains(word);
    }

    private boolean isInDenial(int index) {
        return isIn(denied, span(named.get(index))) || isIn(denied, end(named.get(index)));
    }

    private boolean isDenied(Token token) {
        return isIn(denied, new Span(token.start(), token.end()));
    }

    /** As in "no nodule larger than 3 mm", which leaves smaller ones open. */
    private boolean isDeniedInPart(int index) {
        return inDenial.isInPart(index);
    }

    /** As the nodule in "no evidence that the nodule is malignant". */
    private boolean isKnownToBeThere(int index) {
        return inDenial.isKnown(index)
                || inDenial.isDescribed(index, language.denials())
                || inDenial.isBeforeAnotherEntry(index, language.denials()::isNegator)
                || inDenial.runsOn(index)
                || inDenial.isBefore(index, language.denials()::isChange);
    }

    /** As a normal study by "no abnormality detected". */
    private boolean isNamedByDenial(int index) {
        return language.grammar()
                .denying()
                .contains(around.within(index).getFirst().word());
    }

    static boolean isIn(List<Span> clauses, Span span) {
        return clauses.stream().anyMatch(clause -> clause.start() <= span.start() && span.start() < clause.end());
    }

    /**
     * Before it the nearest word counts; behind it one that stands there at once, or with which nothing else begins.
     */
    private String severity(int index, List<Names.Named> courses) {
        for (List<Token> near : List.of(around.before(index).reversed(), around.within(index))) {
            for (Token token : near) {
                String severity = lexicon.modifiers().severity().get(token.word());
                if (severity != null
                        && !isOfCourse(token, courses)
                        && !around.isBehindUnit(token)
                        && !isDeniedOf(index, token)) {
                    return severity;
                }
            }
        }
        for (List<Token> said : List.of(atOnceBehind(index), around.predicate(index))) {
            for (Token token : said) {
                String severity = lexicon.modifiers().severity().get(token.word());
                if (severity != null && !isOfCourse(token, courses) && !isDeniedOf(index, token)) {
                    return around.isBeforeNext(index, token) ? "" : severity;
                }
            }
        }
        return "";
    }

    /** As the size in "the effusion is not large", and the place in "pneumonia, not in the upper lobe". */
    private boolean isDeniedOf(int index, Token token) {
        return isDenied(token) && !isInDenial(index);
    }

    /** As in "pneumonia, not worsening"; "not changed" by itself tells a course. */
    private boolean isDeniedOf(int index, Names.Named said) {
        Token first = tokens.get(said.first());
        return !denies(first.word()) && isDeniedOf(index, first);
    }

    /** As in "épanchement pleural gauche modéré": the first word that tells no side. */
    private List<Token> atOnceBehind(int index) {
        List<Token> behind = around.behind(index);
        int first = 0;
        while (first < behind.size() && language.sides().of(text, behind.subList(first, first + 1)) != null) {
            first++;
        }
        return behind.subList(first, Math.min(first + 1, behind.size()));
    }

    /** As in "slightly larger". */
    private boolean isOfCourse(Token token, List<Names.Named> courses) {
        return courses.stream()
                .anyMatch(one -> tokens.get(one.first()).start() <= token.start()
                        && token.end() <= tokens.get(one.last()).end());
    }

    private @Nullable Course course(int index, List<Names.Named> courses, int again) {
        Course course = null;
        int nearest = Integer.MAX_VALUE;
        for (Names.Named one : courses) {
            int distance = reach.of(index, one);
            boolean treated = one.id().equals(Modifiers.TREATED);
            Course said = treated ? Course.HISTORY : Course.valueOf(one.id().toUpperCase(Locale.ROOT));
            boolean isDenied = said == Course.RESOLVED && isInDenial(index) && inDenial.isKnown(index);
            boolean isOfStudy = said == Course.HISTORY && earlier.isOfStudy(one);
            boolean isOwnName = said == Course.OLD && isWithin(one, named.get(index));
            if (distance < nearest
                    && !isOwnName
                    && !isDenied
                    && !isDeniedOf(index, one)
                    && !isOfStudy
                    && !(treated ? again > one.last() : isOfWhatFollows(said, index, one))) {
                nearest = distance;
                course = said;
            }
        }
        return course == null && earlier.showed(index) ? Course.HISTORY : course;
    }

    /** As the consolidation of a lung, which is as a word what a healed fracture is. */
    private static boolean isWithin(Names.Named one, Names.Named other) {
        return other.first() <= one.first() && one.last() <= other.last();
    }

    /** Where it is told last how something is now, as in "has been drained and has recurred"; -1 if nowhere. */
    private static int thereAgain(List<Names.Named> courses) {
        return courses.stream()
                .filter(one -> !one.id().equals(Modifiers.TREATED))
                .filter(one -> !OVER.contains(Course.valueOf(one.id().toUpperCase(Locale.ROOT))))
                .mapToInt(Names.Named::first)
                .max()
                .orElse(-1);
    }

    /** As in "aneurysm 5.5 cm (prior 5.0 cm)" and "pneumothorax s/p drainage", which is there now. */
    private boolean isOfWhatFollows(Course said, int index, Names.Named where) {
        return said == Course.HISTORY
                && where.first() > named.get(index).last()
                && where.last() + 1 < tokens.size()
                && !Surroundings.BREAKS.contains(tokens.get(where.last() + 1).word());
    }

    /** For each finding its size: what stands right before it, else what follows it. */
    private List<String> sizes() {
        SizeOwners owners = new SizeOwners(tokens, named, language.grammar());
        List<String> sizes = new ArrayList<>();
        named.forEach(_ -> sizes.add(""));
        for (Sizes.Size size : language.sizes().in(text, sentence)) {
            int owner = owners.ownerOf(size.span());
            if (owner >= 0 && sizes.get(owner).isEmpty()) {
                sizes.set(owner, size.written());
            }
        }
        return sizes;
    }
}
