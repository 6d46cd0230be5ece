package org.precedent.api.summary.check;

import java.util.List;
import org.precedent.index.model.Presence;

/**
 * What a claim is to say, before it is put into words; parts of it that are empty it does not say.
 *
 * @param name what the finding is called
 * @param who of which cases, as one of {@link ClaimWriter}'s forms
 * @param count how many there are said to be
 * @param total of how many
 * @param cites the cases that it cites
 * @param named the numbers of the cases in its text
 * @param beside another thing that it says is there too; empty for none
 */
record ClaimPlan(
        String thing,
        String name,
        Presence presence,
        String side,
        String place,
        String grade,
        String size,
        String course,
        Who who,
        int count,
        int total,
        List<Integer> cites,
        List<Integer> named,
        String beside) {
    ClaimPlan {
        cites = List.copyOf(cites);
        named = List.copyOf(named);
    }

    /** How it tells of which cases it speaks. */
    enum Who {
        UNTOLD,
        NAMED,
        COUNTED,
        COUNTED_OF,
        ALL,
        MOST,
        BOTH,
        ONLY,
        SOME,
        NONE
    }

    ClaimPlan withPresence(Presence other) {
        return new ClaimPlan(
                thing, name, other, side, place, grade, size, course, who, count, total, cites, named, beside);
    }

    ClaimPlan withSide(String other) {
        return new ClaimPlan(
                thing, name, presence, other, place, grade, size, course, who, count, total, cites, named, beside);
    }

    ClaimPlan withPlace(String other) {
        return new ClaimPlan(
                thing, name, presence, side, other, grade, size, course, who, count, total, cites, named, beside);
    }

    ClaimPlan withGrade(String other) {
        return new ClaimPlan(
                thing, name, presence, side, place, other, size, course, who, count, total, cites, named, beside);
    }

    ClaimPlan withSize(String other) {
        return new ClaimPlan(
                thing, name, presence, side, place, grade, other, course, who, count, total, cites, named, beside);
    }

    ClaimPlan withCourse(String other) {
        return new ClaimPlan(
                thing, name, presence, side, place, grade, size, other, who, count, total, cites, named, beside);
    }

    ClaimPlan withWho(Who other, int otherCount, int otherTotal) {
        return new ClaimPlan(
                thing,
                name,
                presence,
                side,
                place,
                grade,
                size,
                course,
                other,
                otherCount,
                otherTotal,
                cites,
                named,
                beside);
    }

    ClaimPlan withCites(List<Integer> other, List<Integer> otherNamed) {
        return new ClaimPlan(
                thing, name, presence, side, place, grade, size, course, who, count, total, other, otherNamed, beside);
    }

    ClaimPlan withThing(String otherThing, String otherName) {
        return new ClaimPlan(
                otherThing,
                otherName,
                presence,
                side,
                place,
                grade,
                size,
                course,
                who,
                count,
                total,
                cites,
                named,
                beside);
    }

    ClaimPlan withBeside(String other) {
        return new ClaimPlan(
                thing, name, presence, side, place, grade, size, course, who, count, total, cites, named, other);
    }
}
