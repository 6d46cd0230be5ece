package org.precedent.encoder;

/**
 * How well one prompt fits an image, without training for it (zero-shot).
 *
 * @param prompt the words that were held against the image
 * @param probability that the two belong together, whatever the other prompts: {@link LogitCalibration#probability}
 * @param share of this prompt among all that were asked: the softmax of their logits, which sums to one and is what the
 *     example in MedSigLIP's model card prints. It is high for the best of bad prompts, too
 * @param cosine of the prompt's and the image's vectors
 */
public record Label(String prompt, double probability, double share, double cosine) {}
