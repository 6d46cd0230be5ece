package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.precedent.encoder.ModelException;

/**
 * What a graph must keep to before a runtime sees it: known versions, known operator domains, every value made once.
 */
final class GraphRules {

    /** The operator sets that ONNX Runtime 1.29 promises to read. */
    static final int MIN_OPERATOR_SET = 7;

    static final int MAX_OPERATOR_SET = 26;

    /** The file format versions from the first with operator sets to the last that ONNX Runtime 1.29 reads. */
    static final int MIN_IR_VERSION = 3;

    static final int MAX_IR_VERSION = 13;

    /** The domain of operators that ONNX Runtime adds, such as those for weights of four bits. */
    static final String MICROSOFT = "com.microsoft";

    /** An operator that loads a compiled program from a file that it names. */
    private static final String COMPILED = "EPContext";

    private final Path file;
    private final Set<String> values = new HashSet<>();

    private GraphRules(Path file) {
        this.file = file;
    }

    /**
     * Checks a model.
     *
     * @return it, without the operator sets of other domains
     */
    static ModelProto check(OnnxFile onnx) throws ModelException {
        return new GraphRules(onnx.file()).check(onnx.model());
    }

    /** The name of a domain, of which the default has two. */
    static String domain(String name) {
        return name.equals("ai.onnx") ? "" : name;
    }

    private ModelProto check(ModelProto model) throws ModelException {
        if (model.getIrVersion() < MIN_IR_VERSION || model.getIrVersion() > MAX_IR_VERSION) {
            throw wrong("has format version " + model.getIrVersion() + ", but " + MIN_IR_VERSION + " to "
                    + MAX_IR_VERSION + " can be read");
        }
        Map<String, Long> sets = sets(model);
        values(model.getGraph());
        ModelProto.Builder used = model.toBuilder().clearOpsetImport();
        for (NodeProto node : model.getGraph().getNodeList()) {
            check(node);
        }
        sets.forEach((domain, version) -> used.addOpsetImport(
                OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(version)));
        return used.build();
    }

    private Map<String, Long> sets(ModelProto model) throws ModelException {
        Map<String, Long> sets = new HashMap<>();
        for (OperatorSetIdProto set : model.getOpsetImportList()) {
            String domain = domain(set.getDomain());
            if (domain.isEmpty() || domain.equals(MICROSOFT)) {
                sets.put(domain, set.getVersion());
            }
        }
        long version = sets.getOrDefault("", 0L);
        if (version < MIN_OPERATOR_SET || version > MAX_OPERATOR_SET) {
            throw wrong("has operator set " + version + ", but " + MIN_OPERATOR_SET + " to " + MAX_OPERATOR_SET
                    + " can be run");
        }
        if (sets.getOrDefault(MICROSOFT, 1L) != 1) {
            throw wrong("has operator set " + sets.get(MICROSOFT) + " of " + MICROSOFT + ", but 1 can be run");
        }
        return sets;
    }

    private void check(NodeProto node) throws ModelException {
        String domain = domain(node.getDomain());
        if (!domain.isEmpty() && !domain.equals(MICROSOFT)) {
            throw wrong("has operator " + node.getOpType() + " of domain " + node.getDomain()
                    + ", which is not part of ONNX Runtime");
        }
        if (node.getOpType().equals(COMPILED)) {
            throw wrong("holds a compiled program instead of a graph");
        }
        for (var attribute : node.getAttributeList()) {
            if (attribute.hasT() && attribute.getT().getDataLocation() == DataLocation.EXTERNAL) {
                throw wrong("has more than " + TensorReader.MAX_INLINE_BYTES + " bytes in a constant of node "
                        + node.getName() + " where an initializer is needed");
            }
        }
    }

    private void values(GraphProto graph) throws ModelException {
        Set<String> initializers = new HashSet<>();
        for (TensorProto initializer : graph.getInitializerList()) {
            declare(initializer.getName());
            initializers.add(initializer.getName());
        }
        for (var input : graph.getInputList()) {
            if (!initializers.contains(input.getName())) {
                declare(input.getName());
            }
        }
        for (NodeProto node : graph.getNodeList()) {
            for (String input : node.getInputList()) {
                if (!input.isEmpty() && !values.contains(input)) {
                    throw wrong("uses value \"" + input + "\" before anything makes it");
                }
            }
            for (String output : node.getOutputList()) {
                if (!output.isEmpty()) {
                    declare(output);
                }
            }
        }
    }

    private void declare(String value) throws ModelException {
        if (value.isEmpty() || !values.add(value)) {
            throw wrong("makes value \"" + value + "\" twice or without a name");
        }
    }

    private ModelException wrong(String what) {
        return new ModelException(file + " " + what + ": export the model again");
    }
}
