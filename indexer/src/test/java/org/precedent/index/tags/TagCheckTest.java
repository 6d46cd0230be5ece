package org.precedent.index.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.Study;

/** To the fake encoder a text is near the texts that share its words: here an image is the text that it looks like. */
class TagCheckTest {
    private static final ImageKinds COLOURS = new ImageKinds(List.of(
            ImageKind.of(TagWords.X_RAY, TagWords.CHEST, "red"),
            ImageKind.of(TagWords.CT, TagWords.HEAD, "green"),
            ImageKind.of(TagWords.CT, TagWords.CHEST, "violet"),
            ImageKind.of(TagWords.MICROSCOPY, "", "blue")));

    private final FakeEncoder encoder = new FakeEncoder();
    private final TagCheck check = new TagCheck(encoder, COLOURS);

    @Test
    void aTagThatTheImagesBearOutIsNotInDoubt() {
        assertEquals(List.of(), doubts("CR", "CHEST", "red"));
        assertEquals(List.of(), doubts("DX", "RIB", "red"));
        assertEquals(List.of(), doubts("CT", "HEAD", "green"));
    }

    @Test
    void aTagOfAnotherKindIsInDoubtAndSaysWhatTheImageSeems() {
        List<Doubt> doubts = doubts("CR", "CHEST", "green");

        assertEquals(2, doubts.size());
        assertEquals(Doubt.Field.MODALITY, doubts.getFirst().field());
        assertEquals("CR", doubts.getFirst().tag());
        assertEquals("CT", doubts.getFirst().seems());
        assertTrue(doubts.getFirst().share() > 0.9, doubts.toString());
        assertEquals(Doubt.Field.BODY_PART, doubts.getLast().field());
        assertEquals("CHEST", doubts.getLast().tag());
        assertEquals("head", doubts.getLast().seems());
    }

    @Test
    void aModelWithoutProbabilitiesDoubtsNothing() {
        TagCheck uncalibrated = new TagCheck(FakeEncoder.uncalibrated(), COLOURS);
        Study study = study("CR", "CHEST");

        assertEquals(List.of(), uncalibrated.doubts(study, List.of(encoder.encodeText("green"))));
    }

    @Test
    void eachTagIsCheckedForItself() {
        assertEquals(List.of(Doubt.Field.BODY_PART), fields(doubts("CT", "HEAD", "violet")));
        assertEquals(List.of(Doubt.Field.MODALITY), fields(doubts("CT", "CHEST", "red")));
    }

    @Test
    void aTagThatStandsForSeveralPartsIsBorneOutByAnyOfThem() {
        assertEquals(List.of(), doubts("CT", "HEAD CHEST", "violet"));
        assertEquals(List.of(), doubts("CT", "HEAD^CHEST", "green"));
    }

    @Test
    void unknownTagsAreNotCheckedAndCostNothing() {
        assertEquals(List.of(), doubts("", "", "green"));
        assertEquals(List.of(), doubts("NM", "WHOLEBODY", "green"));
        assertEquals(List.of(), doubts("OT", "SKIN", "green"));
        assertEquals(0, encoder.encodedTexts());
    }

    @Test
    void aTagOfWhichTheModelKnowsNoKindIsNotChecked() {
        assertEquals(List.of(), doubts("US", "BREAST", "green"));
    }

    @Test
    void anImageThatShowsNoPartContradictsNone() {
        assertEquals(List.of(), doubts("SM", "CHEST", "blue"));
        assertEquals(List.of(Doubt.Field.MODALITY), fields(doubts("CR", "CHEST", "blue")));
    }

    @Test
    void anImageBetweenTwoKindsIsNoGroundForDoubt() {
        assertEquals(List.of(), doubts("CR", "CHEST", "red green"));
    }

    @Test
    void oneLocaliserAmongManyImagesIsNoGroundForDoubt() {
        assertEquals(List.of(), doubts("CT", "HEAD", "green", "red", "green"));
        assertEquals(List.of(), doubts("CT", "HEAD", "green", "red"));
        assertEquals(2, doubts("CT", "HEAD", "red", "green", "red").size());
    }

    @Test
    void aStudyWithoutVectorsIsNotChecked() {
        assertEquals(List.of(), doubts("CR", "CHEST"));
        assertEquals(0, encoder.encodedTexts());
    }

    @Test
    void anEncoderWithoutProbabilitiesDoubtsNothing() {
        FakeEncoder bare = FakeEncoder.uncalibrated();
        TagCheck unable = new TagCheck(bare, COLOURS);

        assertEquals(List.of(), unable.doubts(study("CR", "CHEST"), List.of(vector("green"))));
        assertEquals(0, bare.encodedTexts());
    }

    @Test
    void promptsAreEncodedOnce() {
        Embedding red = vector("red");
        check.doubts(study("CR", "CHEST"), List.of(red));
        check.doubts(study("CT", "HEAD"), List.of(red, red));

        assertEquals(COLOURS.prompts().size(), encoder.encodedTexts());
    }

    @Test
    void theMedicalPromptsAreFewAndEveryTagThatHasWordsHasAKind() {
        assertTrue(ImageKinds.MEDICAL.prompts().size() <= 30);
        Stream.of("CR", "DX", "MG", "CT", "MR", "US", "OP", "OPT", "XC", "SM", "GM", "ES")
                .forEach(code -> assertEquals(
                        1,
                        ImageKinds.MEDICAL
                                .known(CheckedTag.MODALITY, TagWords.ofModality(code))
                                .size(),
                        code));
        Stream.of("CHEST", "ABDOMEN", "PELVIS", "HEAD", "LSPINE", "KNEE", "BREAST", "EYE")
                .forEach(tag -> assertEquals(
                        1,
                        ImageKinds.MEDICAL
                                .known(CheckedTag.BODY_PART, TagWords.ofBodyPart(tag))
                                .size(),
                        tag));
    }

    private List<Doubt> doubts(String modality, String bodyPart, String... looks) {
        List<Embedding> images = Arrays.stream(looks).map(TagCheckTest::vector).toList();
        return check.doubts(study(modality, bodyPart), images);
    }

    private static List<Doubt.Field> fields(List<Doubt> doubts) {
        return doubts.stream().map(Doubt::field).toList();
    }

    /** Not by the encoder under watch. */
    private static Embedding vector(String words) {
        return new FakeEncoder().encodeText(words);
    }

    private static Study study(String modality, String bodyPart) {
        return new Study(modality, bodyPart, "", null, null, List.of(), new TreeMap<>());
    }
}
