package org.precedent.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.claim.Reason;

/** The JSON of claims that are not shown, for one reason. */
record DroppedAnswer(String code, String sentence, int count) {
    static DroppedAnswer of(Reason reason, int count) {
        return new DroppedAnswer(reason.code(), reason.sentence(), count);
    }

    /** Of all, in the order of the reasons; at the end those that could not be read. */
    static List<DroppedAnswer> of(Summary.Judged judged) {
        List<DroppedAnswer> all = new ArrayList<>();
        judged.dropped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> all.add(of(entry.getKey(), entry.getValue())));
        if (judged.unreadable() > 0) {
            all.add(new DroppedAnswer("unreadable", "It was not of the form that was asked for.", judged.unreadable()));
        }
        return all;
    }
}
