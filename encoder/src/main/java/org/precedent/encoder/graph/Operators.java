package org.precedent.encoder.graph;

/**
 * How the blocks of a transformer are written down: which operators suit a device, and in which numbers the weights
 * are.
 *
 * <p>Hidden states are two-dimensional, {@code [batch x positions, width]}, so that a linear layer is one product of
 * matrices. Every method takes the names of values and returns the name of its result.
 */
interface Operators {

    /** A weight as it is: an embedding, a bias, a probe. */
    String weight(String name);

    /** {@code value x weight^T + bias}, the weight being {@code [out, in]} in the checkpoint. */
    String linear(String value, String prefix);

    /** The rows {@code from} to {@code from + count} of a linear layer whose parts are packed in one tensor. */
    String linearRows(String value, String weight, String bias, long from, long count);

    /** Each position brought to mean 0 and variance 1, then scaled and moved. */
    String layerNorm(String value, String prefix, long positions);

    /** The tanh form of GELU: Hendrycks and Gimpel, Gaussian Error Linear Units. */
    String gelu(String value);

    /**
     * Softmax(q k^T / sqrt(head width)) v, head by head, section 3.2 of Vaswani et al., Attention Is All You Need.
     *
     * @param positions of queries, keys and values alike
     */
    String attention(String query, String key, String value, long positions);

    /** The same with one query, that of the pooling. */
    String pooling(String query, String key, String value, long positions);

    /** A result in 32-bit floats, as sums and outputs are. */
    String full(String value);
}
