package org.precedent.datasets.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Noun phrases, captions and search words for findings, in varied wording. */
final class Phrases {
    private Phrases() {}

    /** How much a phrase tells. */
    enum Detail {
        /** The condition alone. */
        NAME,
        /** The condition and its side, where it has one. */
        SIDE,
        /** All that an image shows: size, side and site. */
        FULL
    }

    /** A noun phrase without an article, such as "large left pleural effusion". */
    static String phrase(PhantomFinding finding, Detail detail, Dice dice) {
        Term term = Term.of(finding.condition());
        String noun = dice.chance(0.5) ? term.nouns().getFirst() : dice.pick(term.nouns());
        return phrase(finding, noun, detail, dice);
    }

    /** The same, with a given noun. */
    static String phrase(PhantomFinding finding, String noun, Detail detail, Dice dice) {
        String size = detail == Detail.FULL ? size(finding, dice) : "";
        Optional<String> side =
                detail == Detail.NAME ? Optional.empty() : finding.side().map(Side::word);
        Optional<String> site = detail == Detail.FULL ? visibleSite(finding) : Optional.empty();
        Kind kind = finding.condition().kind();
        if (side.isEmpty()) {
            return words(size, noun);
        }
        String sided = side.orElseThrow();
        if (kind == Kind.FUNDUS) {
            return switch (dice.below(5)) {
                case 0, 1 -> words(size, noun, "in the", sided, "eye");
                case 2, 3 -> words(size, noun, "of the", sided, "eye");
                default -> words(size, sided, "eye", noun);
            };
        }
        if (sided.equals("bilateral")) {
            return words(dice.chance(0.5) ? List.of(size, sided, plural(noun)) : List.of(sided, size, plural(noun)));
        }
        if (site.isPresent()) {
            String place = place(kind, site.orElseThrow(), dice);
            return dice.chance(0.5)
                    ? words(size, sided, kind == Kind.HEAD_CT ? site.orElseThrow() : place, noun)
                    : words(size, noun, "in the", sided, place);
        }
        return switch (dice.below(4)) {
            case 0 -> words(size, noun, "on the", sided);
            case 1 -> words(size, sided + "-sided", noun);
            default -> words(size, sided, noun);
        };
    }

    /** What a person might type to find such a study, or write under its image. */
    static String caption(Kind kind, List<PhantomFinding> findings, Optional<Tone> tone, Dice dice) {
        Detail detail = dice.pick(List.of(Detail.NAME, Detail.SIDE, Detail.FULL, Detail.FULL));
        PhantomFinding first = findings.getFirst();
        if (first.condition().normal()) {
            return Views.normal(first, tone, dice);
        }
        boolean all = findings.size() > 1 && dice.chance(0.6);
        List<PhantomFinding> told = all ? findings : List.of(dice.pick(findings));
        String phrase = told.stream().map(f -> phrase(f, detail, dice)).collect(Collectors.joining(" and "));
        Optional<String> skin = tone.filter(_ -> dice.chance(0.4)).map(t -> Views.tone(t, dice));
        String whole = skin.map(t -> phrase + " on " + t + " skin").orElse(phrase);
        String view = Views.view(kind, dice);
        return switch (dice.below(8)) {
            case 0 -> view + " showing " + whole;
            case 1 -> view + ": " + whole;
            case 2, 3 -> view + " with " + whole;
            case 4 -> whole + " on " + view;
            case 5 -> whole + ", " + view;
            default -> whole;
        };
    }

    /** The phrase with its article, for the middle of a sentence. */
    static String withArticle(PhantomFinding finding, String phrase) {
        boolean counted = Term.of(finding.condition()).grammar() == Term.Grammar.COUNT;
        if (!counted || finding.sideOrNull() == Side.BILATERAL) {
            return phrase;
        }
        return ("aeiou".indexOf(phrase.charAt(0)) >= 0 ? "an " : "a ") + phrase;
    }

    /** Whether the phrase takes "are". */
    static boolean many(PhantomFinding finding) {
        return Term.of(finding.condition()).grammar() == Term.Grammar.PLURAL || finding.sideOrNull() == Side.BILATERAL;
    }

    /** A sentence's beginning: its first letter in upper case. */
    static String capital(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    private static String size(PhantomFinding finding, Dice dice) {
        Size.Scale scale = finding.condition().scale();
        Size size = finding.sizeOrNull();
        if (scale == null || size == null) {
            return "";
        }
        List<String> words = scale.words(size);
        return dice.chance(0.6) ? words.getFirst() : dice.pick(words);
    }

    private static Optional<String> visibleSite(PhantomFinding finding) {
        return finding.condition().sided() ? finding.site() : Optional.empty();
    }

    private static String place(Kind kind, String site, Dice dice) {
        if (kind == Kind.HEAD_CT) {
            return site + " lobe";
        }
        return site + dice.pick(List.of(" zone", " zone", " lung zone", " lung"));
    }

    private static String plural(String noun) {
        return noun + "s";
    }

    private static String words(String... words) {
        return words(List.of(words));
    }

    private static String words(List<String> words) {
        List<String> said = new ArrayList<>(words);
        said.removeIf(String::isEmpty);
        return String.join(" ", said);
    }
}
