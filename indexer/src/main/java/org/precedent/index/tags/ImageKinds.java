package org.precedent.index.tags;

import static org.precedent.index.tags.TagWords.ABDOMEN;
import static org.precedent.index.tags.TagWords.BREAST;
import static org.precedent.index.tags.TagWords.CHEST;
import static org.precedent.index.tags.TagWords.CT;
import static org.precedent.index.tags.TagWords.ENDOSCOPY;
import static org.precedent.index.tags.TagWords.EYE;
import static org.precedent.index.tags.TagWords.FUNDUS;
import static org.precedent.index.tags.TagWords.HEAD;
import static org.precedent.index.tags.TagWords.LIMB;
import static org.precedent.index.tags.TagWords.MICROSCOPY;
import static org.precedent.index.tags.TagWords.MRI;
import static org.precedent.index.tags.TagWords.OCT;
import static org.precedent.index.tags.TagWords.PELVIS;
import static org.precedent.index.tags.TagWords.PHOTOGRAPH;
import static org.precedent.index.tags.TagWords.SPINE;
import static org.precedent.index.tags.TagWords.ULTRASOUND;
import static org.precedent.index.tags.TagWords.X_RAY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of images that an encoder is asked about; it must know the words of all of them. */
public record ImageKinds(List<ImageKind> kinds) {
    private static final String ANY = "";

    /** What MedSigLIP, and a SigLIP of everyday images, has words for. */
    public static final ImageKinds MEDICAL = new ImageKinds(List.of(
            ImageKind.of(X_RAY, CHEST, "a chest X-ray"),
            ImageKind.of(X_RAY, ABDOMEN, "an abdominal X-ray"),
            ImageKind.of(X_RAY, PELVIS, "an X-ray of the pelvis"),
            ImageKind.of(X_RAY, HEAD, "an X-ray of the skull"),
            ImageKind.of(X_RAY, SPINE, "an X-ray of the spine"),
            ImageKind.of(X_RAY, LIMB, "an X-ray of a hand", "an X-ray of a knee"),
            ImageKind.of(X_RAY, BREAST, "a mammogram"),
            ImageKind.of(CT, CHEST, "a CT scan of the chest"),
            ImageKind.of(CT, ABDOMEN, "a CT scan of the abdomen"),
            ImageKind.of(CT, PELVIS, "a CT scan of the pelvis"),
            ImageKind.of(CT, HEAD, "a CT scan of the head"),
            ImageKind.of(CT, SPINE, "a CT scan of the spine"),
            ImageKind.of(MRI, ABDOMEN, "an MRI scan of the abdomen"),
            ImageKind.of(MRI, PELVIS, "an MRI scan of the pelvis"),
            ImageKind.of(MRI, HEAD, "an MRI scan of the brain"),
            ImageKind.of(MRI, SPINE, "an MRI scan of the spine"),
            ImageKind.of(MRI, LIMB, "an MRI scan of a knee"),
            ImageKind.of(ULTRASOUND, CHEST, "an echocardiogram", "an ultrasound image of the lung"),
            ImageKind.of(ULTRASOUND, ABDOMEN, "an ultrasound image of the abdomen"),
            ImageKind.of(ULTRASOUND, PELVIS, "an obstetric ultrasound image"),
            ImageKind.of(ULTRASOUND, BREAST, "an ultrasound image of the breast"),
            ImageKind.of(FUNDUS, EYE, "a fundus photograph of the retina"),
            ImageKind.of(OCT, EYE, "an optical coherence tomography scan of the retina"),
            ImageKind.of(PHOTOGRAPH, ANY, "a photograph of skin", "a dermoscopy image of a skin lesion"),
            ImageKind.of(MICROSCOPY, ANY, "a histology slide", "a microscope image of blood cells"),
            ImageKind.of(ENDOSCOPY, ANY, "an endoscopy image")));

    public ImageKinds {
        kinds = List.copyOf(kinds);
    }

    /** Every prompt, kind by kind. */
    List<String> prompts() {
        return kinds.stream().flatMap(kind -> kind.prompts().stream()).toList();
    }

    /** The modality, or the body part, of each prompt's kind, in the order of {@link #prompts}. */
    List<String> groups(CheckedTag tag) {
        return kinds.stream()
                .flatMap(kind -> kind.prompts().stream().map(_ -> tag.of(kind)))
                .toList();
    }

    /** What of a tag's meaning there are kinds for. */
    Set<String> known(CheckedTag tag, Set<String> meaning) {
        Set<String> groups = Set.copyOf(groups(tag));
        return meaning.stream().filter(groups::contains).collect(Collectors.toSet());
    }
}
