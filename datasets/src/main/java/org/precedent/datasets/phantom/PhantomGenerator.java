package org.precedent.datasets.phantom;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the studies of a phantom archive: study {@code i} depends on the seed and {@code i} alone, and is the same on
 * every machine. Thread-safe.
 */
public final class PhantomGenerator {
    /** Of this many studies in a row the last three belong to patients of earlier ones. */
    private static final int BLOCK = 23;

    private static final int FIRST_VISITS = 20;
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int STORY = 11;
    private static final int WORDS = 12;
    private static final int PATIENT = 14;
    private static final int VISIT = 15;
    private static final int CAPTIONS = 13;
    private final long seed;

    /** A generator for one archive. */
    public PhantomGenerator(long seed) {
        this.seed = seed;
    }

    /**
     * A study, without its pixels.
     *
     * @param index from 0
     */
    public Phantom study(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("study " + index + " is below 0");
        }
        Kind kind = KINDS.get(index % KINDS.size());
        int person = person(index);
        PhantomFinding first = story(kind, person).getFirst();
        LocalDate firstVisit =
                LocalDate.of(2015, 1, 1).plusDays(Dice.of(seed, VISIT, person).below(3300));
        Patient patient = Patient.of(Dice.of(seed, PATIENT, person), person, first, firstVisit);
        Dice again = Dice.of(seed, VISIT, index);
        LocalDate date = person == index ? firstVisit : firstVisit.plusDays(20 + again.below(500));
        boolean changed = person != index && again.chance(0.3);
        List<PhantomFinding> findings =
                changed ? Story.at(story(kind, index), first.siteOrNull()) : story(kind, person);
        @Nullable Tone tone = kind == Kind.SKIN ? Dice.of(seed, STORY, person, 1).pick(List.of(Tone.values())) : null;
        Report report = Reporter.write(kind, findings, Dice.of(seed, WORDS, index));
        int images = kind == Kind.HEAD_CT ? HeadCtDrawing.slices(new Scene(seed, person, index, findings, tone)) : 1;
        String uid = new Uids(seed).study(index);
        return new Phantom(index, uid, kind, patient, date, findings, tone, report, images);
    }

    private List<PhantomFinding> story(Kind kind, int index) {
        return Story.findings(kind, Dice.of(seed, STORY, index));
    }

    /**
     * Draws one image of a study of this generator.
     *
     * @param image from 0 to below {@link Phantom#images()}
     */
    public Slice image(Phantom study, int image) {
        Objects.checkIndex(image, study.images());
        Scene scene = scene(study);
        return switch (study.kind()) {
            case CHEST_RADIOGRAPH -> ChestDrawing.draw(scene);
            case HEAD_CT -> HeadCtDrawing.draw(scene, image);
            case FUNDUS -> FundusDrawing.draw(scene);
            case SKIN -> SkinDrawing.draw(scene);
            case HISTOLOGY -> HistologyDrawing.draw(scene);
        };
    }

    /** The images on which all findings of the study can be seen. */
    public List<Integer> telling(Phantom study) {
        Scene scene = scene(study);
        return IntStream.range(0, study.images())
                .filter(i -> study.kind() != Kind.HEAD_CT || HeadCtLesions.shows(scene, i))
                .boxed()
                .toList();
    }

    /** Search words and captions that fit the study, in varied wording; the same call gives the same words. */
    public List<String> captions(Phantom study, int count) {
        Dice dice = Dice.of(seed, CAPTIONS, study.index());
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            captions.add(Phrases.caption(study.kind(), study.findings(), study.tone(), dice));
        }
        return captions;
    }

    private Scene scene(Phantom study) {
        return new Scene(seed, study.patient().number(), study.index(), study.findings(), study.toneOrNull());
    }

    /** The study that this study's patient was first seen in: itself, or an earlier one of the same kind. */
    private int person(int index) {
        int start = index - index % BLOCK;
        int place = index - start;
        if (place < FIRST_VISITS) {
            return index;
        }
        int kinds = KINDS.size();
        int earlier = place % kinds + kinds * Dice.of(seed, STORY, index, 2).below(FIRST_VISITS / kinds);
        return start + earlier;
    }
}
