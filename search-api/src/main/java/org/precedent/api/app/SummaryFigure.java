package org.precedent.api.app;

import java.util.Locale;
import java.util.OptionalDouble;

/** A figure of one query's summary, by which two runs are compared; a query may have none. */
enum SummaryFigure {
    PASSED_SHARE("claims that passed, share") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            return ratio(one.passed(), one.claims());
        }
    },
    SUPPORTED_SHARE("claims supported, share") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            return ratio(one.supported(), one.claims());
        }
    },
    CLAIMS("claims that passed") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            return one.end().isAsked() ? OptionalDouble.of(one.passed()) : OptionalDouble.empty();
        }
    },
    PRECISION("citation precision") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            return ratio(one.citations().borneOut(), one.citations().cites());
        }
    },
    RECALL("citation recall") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            Citations citations = one.citations();
            return citations.recalled() == 0 ? OptionalDouble.empty() : OptionalDouble.of(citations.recall());
        }
    },
    FALLBACKS("fallbacks") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            return one.end().isAsked()
                    ? OptionalDouble.of(one.end() == SummaryEnd.WRITTEN ? 0 : 1)
                    : OptionalDouble.empty();
        }
    },
    FIRST_CLAIM("first claim, ms") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            Double first = one.times().firstClaim();
            return first == null ? OptionalDouble.empty() : OptionalDouble.of(first);
        }
    },
    WHOLE("whole summary, ms") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            return one.end() == SummaryEnd.NOTHING
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(one.times().whole());
        }
    },
    TOKENS("answer tokens a second") {
        @Override
        OptionalDouble of(MeasuredSummary one) {
            MeasuredSummary.Tokens tokens = one.tokens();
            return tokens.timed() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(1000 * tokens.timed() / tokens.writing());
        }
    };

    private final String label;

    SummaryFigure(String label) {
        this.label = label;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** Its name for programs. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    abstract OptionalDouble of(MeasuredSummary one);

    private static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
