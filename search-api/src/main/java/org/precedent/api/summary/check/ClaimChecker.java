package org.precedent.api.summary.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.claim.Verdict;

/**
 * Holds claims against the reports of the cases that they cite, by rules: what a claim says is read as reports are, and
 * each check is a class of its own. The first check that drops a claim gives the reason; what none drops is shown,
 * marked when a check could not be sure. The sentences that bear it out are found here and are the report's own words.
 *
 * <p>A claim that passes is borne out by what its reports say; whether they are right it does not tell. Safe for use by
 * many threads when its {@link TextSupport} is.
 */
public final class ClaimChecker {
    private final CaseReports cases;
    private final CheckLimits limits;
    private final @Nullable TextSupport alike;
    private final List<Check> checks;

    /**
     * A checker of claims about some cases.
     *
     * @param cases all of the summary, over which is counted
     * @param alike judges by meaning in addition; null for rules alone
     */
    public ClaimChecker(List<CitedCase> cases, CheckLimits limits, @Nullable TextSupport alike) {
        this.cases = new CaseReports(cases);
        this.limits = limits;
        this.alike = alike;
        this.checks = List.of(
                new FormCheck(limits.longest()),
                new LetterCheck(),
                new WordingCheck(),
                new CiteCheck(limits.mostCites()),
                new FindingNameCheck(),
                new DenialCheck(),
                new StatementCheck(),
                new NarrowedWordsCheck(),
                new ParticularsCheck(),
                new NumberCheck(),
                new ScaleCheck(),
                new CountCheck(limits.leastSupport()),
                new WholeGroupCheck(),
                new ComparisonCheck(),
                new ExclusiveCheck(),
                new SuperlativeCheck(),
                new MeasureCheck(),
                new BothCheck(),
                new DirectionCheck(),
                new MethodCheck(),
                new LikenessCheck(),
                new LeaningCheck(),
                new LikelihoodCheck(),
                new RelationCheck(),
                new NameCheck(),
                new NamedWordsCheck(),
                new WordsCheck(limits),
                new WordPolarityCheck(),
                new SupportCheck(limits),
                new GeneralityCheck(),
                new KindCheck());
    }

    /** A checker by rules alone, with the limits as they are by default. */
    public ClaimChecker(List<CitedCase> cases) {
        this(cases, CheckLimits.DEFAULTS, null);
    }

    /** What becomes of a claim; any text is judged and none is an error. */
    public Verdict check(ClaimDraft draft) {
        if (draft.text().length() > limits.longest()) {
            return new Verdict.Dropped(Reason.TOO_LONG);
        }
        if (Respective.is(draft)) {
            return checkEach(draft);
        }
        Verdict verdict = checkOne(draft);
        return verdict instanceof Verdict.Dropped && !draft.cites().isEmpty() ? checkChoices(draft, verdict) : verdict;
    }

    /** What leaves a choice is true when of each case one choice is. */
    private Verdict checkChoices(ClaimDraft draft, Verdict asWhole) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        Reason mark = null;
        for (int number : draft.cites()) {
            Verdict best = asWhole;
            for (ClaimDraft choice : Alternatives.of(draft, number)) {
                Verdict one = checkOne(choice);
                boolean better = one instanceof Verdict.Supported
                        || (one instanceof Verdict.Weak && best instanceof Verdict.Dropped);
                best = better ? one : best;
            }
            switch (best) {
                case Verdict.Dropped _ -> {
                    return asWhole;
                }
                case Verdict.Weak weak -> {
                    evidence.addAll(weak.evidence());
                    mark = mark == null && weak.reason() != Reason.KIND ? weak.reason() : mark;
                }
                case Verdict.Supported supported -> evidence.addAll(supported.evidence());
            }
        }
        return verdict(evidence, mark);
    }

    private static Verdict verdict(Set<Evidence> evidence, @Nullable Reason mark) {
        List<Evidence> all = List.copyOf(evidence);
        return mark == null ? new Verdict.Supported(all) : new Verdict.Weak(all, mark);
    }

    /** Lists side by side are true when what goes together is. */
    private Verdict checkEach(ClaimDraft draft) {
        List<ClaimDraft> parts = Respective.parts(draft);
        Objection filed = new FindingNameCheck().objection(ClaimReader.read(draft), cases);
        if (parts.isEmpty()) {
            return Respective.isPlain(draft) ? checkOne(draft) : new Verdict.Dropped(Reason.COMPARISON);
        }
        Set<Evidence> evidence = new LinkedHashSet<>();
        Reason mark = filed == null ? null : filed.reason();
        for (ClaimDraft part : parts) {
            switch (checkOne(part)) {
                case Verdict.Dropped dropped -> {
                    return dropped;
                }
                case Verdict.Weak weak -> {
                    evidence.addAll(weak.evidence());
                    mark = mark == null ? weak.reason() : mark;
                }
                case Verdict.Supported supported -> evidence.addAll(supported.evidence());
            }
        }
        return verdict(evidence, mark);
    }

    private Verdict checkOne(ClaimDraft draft) {
        ReadClaim claim = ClaimReader.read(draft).amongst(cases.size());
        Reason mark = null;
        for (Check check : checks) {
            Objection objection = check.objection(claim, cases);
            if (objection == null) {
                continue;
            }
            if (objection.drops()) {
                return new Verdict.Dropped(objection.reason());
            }
            mark = mark == null ? objection.reason() : mark;
        }
        List<Evidence> evidence = new EvidenceFinder(claim).in(cases);
        if (evidence.isEmpty()) {
            return new Verdict.Dropped(Reason.NO_EVIDENCE);
        }
        if (mark == null && isUnlike(draft.text(), evidence)) {
            mark = Reason.UNLIKE;
        }
        return mark == null ? new Verdict.Supported(evidence) : new Verdict.Weak(evidence, mark);
    }

    private boolean isUnlike(String text, List<Evidence> evidence) {
        TextSupport judge = alike;
        return judge != null && evidence.stream().noneMatch(one -> judge.isAlike(text, one.quotedText()));
    }
}
