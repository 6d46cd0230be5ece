package org.precedent.index.tags;

import java.util.Set;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.Study;

/** A tag that is held against images. */
enum CheckedTag {
    MODALITY(Doubt.Field.MODALITY) {
        @Override
        String code(Study study) {
            return study.modality();
        }

        @Override
        Set<String> meaning(Study study) {
            return TagWords.ofModality(study.modality());
        }

        @Override
        String of(ImageKind kind) {
            return kind.modality();
        }
    },
    BODY_PART(Doubt.Field.BODY_PART) {
        @Override
        String code(Study study) {
            return study.bodyPart();
        }

        @Override
        Set<String> meaning(Study study) {
            return TagWords.ofBodyPart(study.bodyPart());
        }

        @Override
        String of(ImageKind kind) {
            return kind.bodyPart();
        }
    };

    private final Doubt.Field field;

    CheckedTag(Doubt.Field field) {
        this.field = field;
    }

    Doubt.Field field() {
        return field;
    }

    /** What the study says. */
    abstract String code(Study study);

    /** What that means in the words of {@link TagWords}; empty when there is nothing to check. */
    abstract Set<String> meaning(Study study);

    /** What a kind of images is called in the same words. */
    abstract String of(ImageKind kind);
}
