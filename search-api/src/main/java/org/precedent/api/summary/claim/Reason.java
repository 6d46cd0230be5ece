package org.precedent.api.summary.claim;

/** Why a claim is not shown, or is shown with a mark. */
public enum Reason {
    EMPTY("empty", "It says nothing."),
    TOO_LONG("too-long", "It is longer than a claim may be."),
    NOT_ONE_SENTENCE("not-one-sentence", "It is not one plain sentence."),
    STRANGE_LETTERS("strange-letters", "It has letters or signs that are not of its reports' script, or are not seen."),
    MARKUP("markup", "It holds markup, code or control signs."),
    LINK("link", "It holds a link or an address."),
    INSTRUCTION("instruction", "It speaks to a program, or of how it was made."),
    ADVICE("advice", "It advises, or judges the reader's own patient."),
    NAME("name", "It may name somebody or a place."),
    NO_CITE("no-cite", "It cites no case."),
    UNKNOWN_CITE("unknown-cite", "It cites a case that is not one of the summary."),
    CITED_TWICE("cited-twice", "It cites a case twice."),
    CASE_NOT_CITED("case-not-cited", "It speaks of a case that it does not cite."),
    OTHER_FINDING("other-finding", "It speaks of another finding than the one that it is filed under."),
    NOT_IN_REPORT("not-in-report", "A cited report is silent about a finding."),
    POLARITY("polarity", "A cited report says the contrary: what is there and what is not are exchanged."),
    CERTAINTY("certainty", "A cited report is more certain, or less."),
    SIDE("side", "A cited report does not tell that side."),
    SITE("site", "A cited report does not tell that place."),
    DENIED_IN_PART("denied-in-part", "A cited report denies only one of a kind, such as an acute or a large one."),
    SEVERITY("severity", "A cited report does not tell that degree."),
    COURSE("course", "A cited report does not tell that course."),
    OF_ANOTHER("of-another", "A cited report tells it of a relative, or of the past."),
    NUMBER("number", "A number is not in a cited report."),
    COUNT("count", "The number of cases is not the one that was counted."),
    PARTIAL_COUNT("partial-count", "More cases have it than it counts."),
    QUANTIFIER("quantifier", "All, most, none, both or only does not agree with the cases."),
    COMPARISON("comparison", "More or fewer does not agree with the cases, or could not be counted."),
    KIND("kind", "It is not what the cases share, not a difference between them, or sets no case apart."),
    METHOD("method", "A cited report is of another kind of study, or does not tell its kind."),
    RELATION("relation", "A cited report does not tell that one thing comes of another."),
    UNKNOWN_WORDS("unknown-words", "It has words that no cited report has."),
    LITTLE_SUPPORT("little-support", "A cited report hardly has its words."),
    UNLIKE("unlike", "By the text embedding it is unlike the sentences that bear it out."),
    NO_EVIDENCE("no-evidence", "No sentence of a cited report bears it out.");

    private final String code;
    private final String sentence;

    Reason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Its name for programs, which stays the same. */
    public String code() {
        return code;
    }

    /** Its name for people: one sentence without a word of a claim or a report. */
    public String sentence() {
        return sentence;
    }
}
