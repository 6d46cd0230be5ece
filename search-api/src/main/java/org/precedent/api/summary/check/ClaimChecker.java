package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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

    /**
     * What leaves a choice is true when of each case one choice is, and each choice is of some case: a choice that no
     * case bears out would be shown with the others' sentences.
     */
    private Verdict checkChoices(ClaimDraft draft, Verdict asWhole) {
        List<Verdict> best = new ArrayList<>();
        BitSet borne = new BitSet();
        int choices = 0;
        for (int number : draft.cites()) {
            List<Verdict> each = Alternatives.of(draft, number).stream()
                    .map(this::checkOne)
                    .map(ClaimChecker::ofOneCase)
                    .toList();
            choices = each.size();
            for (int i = 0; i < choices; i++) {
                borne.set(i, borne.get(i) || !(each.get(i) instanceof Verdict.Dropped));
            }
            best.add(each.stream()
                    .min(Comparator.comparingInt(ClaimChecker::rank))
                    .orElse(asWhole));
        }
        Verdict joined = joined(best, null);
        return joined instanceof Verdict.Dropped || borne.cardinality() < choices ? asWhole : joined;
    }

    /** That what is told of one case is no difference says nothing of the claim that it was taken from. */
    private static Verdict ofOneCase(Verdict verdict) {
        return verdict instanceof Verdict.Weak weak && weak.reason() == Reason.KIND
                ? new Verdict.Supported(weak.evidence())
                : verdict;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported _ -> 0;
            case Verdict.Weak _ -> 1;
            case Verdict.Dropped _ -> 2;
        };
    }

    /** Lists side by side are true when what goes together is. */
    private Verdict checkEach(ClaimDraft draft) {
        List<ClaimDraft> parts = Respective.parts(draft);
        if (parts.isEmpty()) {
            return Respective.isPlain(draft) ? checkOne(draft) : new Verdict.Dropped(Reason.COMPARISON);
        }
        Objection filed = new FindingNameCheck().objection(ClaimReader.read(draft), cases);
        return joined(parts.stream().map(this::checkOne).toList(), filed == null ? null : filed.reason());
    }

    /** Of parts that must all be true. */
    private static Verdict joined(List<Verdict> parts, @Nullable Reason filed) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        Reason mark = filed;
        for (Verdict part : parts) {
            switch (part) {
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
        List<Evidence> all = List.copyOf(evidence);
        return mark == null ? new Verdict.Supported(all) : new Verdict.Weak(all, mark);
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
