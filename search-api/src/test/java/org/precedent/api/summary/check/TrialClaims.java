package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.index.data.DataFile;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/**
 * Groups of reports with claims about them, as a trial's file has them: {@code # group}, then {@code = case} with the
 * lines of each report, then {@code = claims} with a claim a line: true or the way of its falsehood, cites, kind, text.
 */
final class TrialClaims {
    /** Of true claims. */
    static final String TRUE = "true";

    private static final String FALSE = "false:";

    /**
     * A claim of a group.
     *
     * @param way in which it is false, or {@link #TRUE}
     */
    record Claim(String way, ClaimDraft draft) {
        boolean isTrue() {
            return way.equals(TRUE);
        }
    }

    /** Reports and what is claimed about them. */
    record Group(String name, List<CitedCase> cases, List<Claim> claims) {}

    private TrialClaims() {}

    static List<Group> of(String file) {
        List<Group> groups = new ArrayList<>();
        for (String block : DataFile.text(TrialClaims.class, file).split("(?m)^# group ", -1)) {
            if (block.contains("\n= claims")) {
                groups.add(group(block));
            }
        }
        return groups;
    }

    private static Group group(String block) {
        String[] parts = block.split("(?m)^= ", -1);
        List<CitedCase> cases = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] part = parts[i].split("\n", 2);
            if (part[0].strip().equals("claims")) {
                part[1].lines().filter(line -> line.contains("|")).forEach(line -> claims.add(claim(line)));
            } else {
                int number = Integer.parseInt(part[0].replace("case", "").strip());
                CaseId id = new CaseId("%032x".formatted(number));
                cases.add(new CitedCase(number, id, ReportParser.parse(part[1].strip()), 0.5));
            }
        }
        return new Group(parts[0].strip(), List.copyOf(cases), List.copyOf(claims));
    }

    private static Claim claim(String line) {
        List<String> fields =
                Arrays.stream(line.split("\\|", 4)).map(String::strip).toList();
        List<Integer> cites = Arrays.stream(fields.get(1).split(",", -1))
                .map(number -> Integer.valueOf(number.strip()))
                .toList();
        String way = fields.get(0).replace(FALSE, "").strip();
        return new Claim(way, new ClaimDraft(fields.get(3), cites, kind(fields.get(2), cites), ""));
    }

    /** A model has no kind for counts; it calls what it counts common. */
    private static ClaimKind kind(String name, List<Integer> cites) {
        if (name.equals("COUNT")) {
            return cites.size() > 1 ? ClaimKind.COMMON : ClaimKind.SINGLE;
        }
        return ClaimKind.valueOf(name);
    }
}
