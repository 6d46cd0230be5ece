package org.precedent.index.report;

import java.util.List;
import java.util.Optional;
import org.precedent.index.model.Span;

/** Tells which of the names in a sentence are there those of findings. */
final class Candidates {
    private static final int LONGEST_ABBREVIATION = 3;

    private final Language language;
    private final String text;
    private final List<Token> tokens;
    private final List<Names.Named> all;
    private final List<Names.Named> sites;
    private final List<Span> denied;
    private final List<Span> doubted;
    private final Context context;

    Candidates(
            Language language,
            String text,
            List<Token> tokens,
            List<Names.Named> all,
            List<Names.Named> sites,
            List<Span> denied,
            List<Span> doubted,
            Context context) {
        this.language = language;
        this.text = text;
        this.tokens = tokens;
        this.all = all;
        this.sites = sites;
        this.denied = denied;
        this.doubted = doubted;
        this.context = context;
    }

    /** Those in the order of the text, each as what it is at its site. */
    List<Names.Named> named() {
        return all.stream().flatMap(one -> atItsSite(one).stream()).toList();
    }

    /** A name that needs a site is that of the first finding which is usual at one in the sentence. */
    private Optional<Names.Named> atItsSite(Names.Named one) {
        if (isNearItsSite(one.id()) || (!one.needsSite() && one.others().isEmpty())) {
            return Optional.of(one);
        }
        boolean isShort = one.needsSite() && one.others().isEmpty() && isAbbreviation(one);
        if (isShort && isUsedAsFinding(one)) {
            return Optional.of(one);
        }
        Optional<Names.Named> other =
                one.others().stream().filter(this::isNearItsSite).findFirst().map(one::with);
        return other.isPresent() || one.needsSite() ? other : Optional.of(one);
    }

    private boolean isAbbreviation(Names.Named one) {
        Span span = span(one);
        boolean isShort = one.first() == one.last() && span.end() - span.start() <= LONGEST_ABBREVIATION;
        return isShort && span.of(text).chars().allMatch(Character::isUpperCase);
    }

    /** Whether an abbreviation is asked for, denied or in doubt, or listed with something else that is found. */
    private boolean isUsedAsFinding(Names.Named one) {
        Span span = span(one);
        boolean asked = tokens.getLast().word().equals("?");
        return asked || FindingReader.isIn(denied, span) || FindingReader.isIn(doubted, span) || isListed(one);
    }

    /** Whether it is joined to another name: "PE or DVT". */
    private boolean isListed(Names.Named one) {
        return all.stream()
                .filter(other -> !other.needsSite())
                .anyMatch(other -> (other.first() == one.last() + 2 && isJoin(one.last() + 1))
                        || (other.last() + 2 == one.first() && isJoin(one.first() - 1)));
    }

    private boolean isJoin(int index) {
        String word = tokens.get(index).word();
        return word.equals(",")
                || word.equals("/")
                || language.grammar().joins().contains(word)
                || language.grammar().alternatives().contains(word);
    }

    private boolean isNearItsSite(String id) {
        return sites.isEmpty()
                ? FindingTree.ALL.isAt(id, context.site())
                : sites.stream().anyMatch(site -> FindingTree.ALL.isAt(id, site.id()));
    }

    private Span span(Names.Named one) {
        return new Span(tokens.get(one.first()).start(), tokens.get(one.last()).end());
    }
}
