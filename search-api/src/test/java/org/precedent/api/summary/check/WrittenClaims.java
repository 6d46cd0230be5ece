package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.index.data.DataFile;

/**
 * A claim of {@code written-claims.txt}.
 *
 * @param fault what is wrong with it; null when it is true
 * @param cases that it is about
 */
record WrittenClaims(@Nullable Corruption fault, List<CitedCase> cases, ClaimDraft draft) {

    static List<WrittenClaims> all() {
        Map<String, List<ToldCase>> kinds = WrittenCases.all();
        List<WrittenClaims> all = new ArrayList<>();
        for (String line : DataFile.lines(WrittenClaims.class, "written-claims.txt")) {
            String[] head = line.split(" ", 2);
            List<String> fields =
                    Arrays.stream(head[1].split(";", 4)).map(String::strip).toList();
            List<Integer> cites = Arrays.stream(fields.get(1).split(",", -1))
                    .map(Integer::valueOf)
                    .toList();
            ClaimDraft draft = new ClaimDraft(fields.get(3), cites, ClaimKind.valueOf(fields.get(2)), "");
            Corruption fault = head[0].equals("+") ? null : Corruption.valueOf(head[0].substring(1));
            List<ToldCase> told = kinds.getOrDefault(fields.get(0), List.of());
            all.add(new WrittenClaims(fault, ClaimWorld.numbered(told).cases(), draft));
        }
        return all;
    }
}
