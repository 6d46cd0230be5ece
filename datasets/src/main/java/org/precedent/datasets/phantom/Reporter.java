package org.precedent.datasets.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes reports: every finding is affirmed in both sections, and only what is absent is denied. */
final class Reporter {
    private final Kind kind;
    private final List<PhantomFinding> findings;
    private final Dice dice;

    private Reporter(Kind kind, List<PhantomFinding> findings, Dice dice) {
        this.kind = kind;
        this.findings = findings;
        this.dice = dice;
    }

    static Report write(Kind kind, List<PhantomFinding> findings, Dice dice) {
        Reporter reporter = new Reporter(kind, findings, dice);
        return new Report(reporter.examination(), reporter.seen(), reporter.impression());
    }

    private String examination() {
        String view = Phrases.capital(Views.view(kind, dice));
        String site = findings.getFirst().condition().sided()
                ? ""
                : findings.getFirst().site().map(s -> ", " + s).orElse("");
        String comparison = dice.chance(0.3) ? " Comparison: none." : "";
        return view + site + ", synthetic phantom." + comparison;
    }

    private String seen() {
        List<String> sentences = new ArrayList<>();
        for (PhantomFinding finding : findings) {
            Term term = Term.of(finding.condition());
            String sign = sign(finding, term);
            if (finding.condition().normal()) {
                sentences.add(sign);
                continue;
            }
            boolean signFirst = dice.chance(0.15) && !sign.isEmpty() && !sign.startsWith("It ");
            String affirmed = affirm(finding);
            boolean described = !sign.isEmpty() && (signFirst || dice.chance(0.75));
            if (signFirst) {
                sentences.add(sign);
            }
            sentences.add(affirmed);
            if (described && !signFirst) {
                sentences.add(sign);
            }
        }
        List<String> denials = Denials.of(kind, findings, dice);
        if (dice.chance(0.25)) {
            sentences.addAll(0, denials);
        } else {
            sentences.addAll(denials);
        }
        return String.join(" ", sentences);
    }

    private String affirm(PhantomFinding finding) {
        String phrase = Phrases.phrase(finding, Phrases.Detail.FULL, dice) + skinSite(finding);
        String full = Phrases.withArticle(finding, phrase);
        boolean many = Phrases.many(finding);
        return switch (dice.below(5)) {
            case 0 -> Phrases.capital(full) + (many ? " are" : " is") + " present.";
            case 1 -> Phrases.capital(full) + (many ? " are" : " is") + " seen.";
            case 2 -> Phrases.capital(full) + (many ? " are" : " is") + " noted.";
            default -> (many ? "There are " : "There is ") + full + ".";
        };
    }

    private String impression() {
        if (findings.getFirst().condition().normal()) {
            return Phrases.capital(Views.normal(findings.getFirst(), Optional.empty(), dice)) + ".";
        }
        if (findings.size() > 1 && dice.chance(0.5)) {
            StringBuilder numbered = new StringBuilder();
            for (int i = 0; i < findings.size(); i++) {
                String phrase = Phrases.phrase(findings.get(i), Phrases.Detail.FULL, dice);
                numbered.append(i == 0 ? "" : " ")
                        .append(i + 1)
                        .append(". ")
                        .append(Phrases.capital(phrase))
                        .append('.');
            }
            return numbered.toString();
        }
        String plain = findings.stream()
                .map(f -> Phrases.phrase(f, Phrases.Detail.FULL, dice) + skinSite(f))
                .collect(Collectors.joining(" and "));
        return switch (dice.below(4)) {
            case 0 -> "Findings are consistent with " + plain + ".";
            case 1 -> "Appearances are those of " + plain + ".";
            default -> Phrases.capital(plain) + ".";
        };
    }

    /** Where on the body or in which tissue, which the text may say although the image does not show it. */
    private String skinSite(PhantomFinding finding) {
        if (finding.condition().sided() || finding.site().isEmpty() || dice.chance(0.6)) {
            return "";
        }
        return (kind == Kind.SKIN ? " on the " : " in the ") + finding.site().orElseThrow();
    }

    /** A sentence that describes it; one that names a side only if there is a single one. */
    private String sign(PhantomFinding finding, Term term) {
        boolean oneSide = finding.sideOrNull() != null && finding.sideOrNull() != Side.BILATERAL;
        List<String> fitting = term.signs().stream()
                .filter(s -> oneSide || !s.contains("{side}"))
                .toList();
        String side = finding.side().map(Side::word).orElse("");
        return fitting.isEmpty() ? "" : dice.pick(fitting).replace("{side}", side);
    }
}
