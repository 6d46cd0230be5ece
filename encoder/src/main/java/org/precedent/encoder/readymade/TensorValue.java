package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.precedent.encoder.ModelException;

/**
 * An input or output of a graph: a tensor.
 *
 * @param file the ONNX file, for complaints
 * @param sizes of its dimensions, {@link #FREE} where the file leaves one open
 */
record TensorValue(Path file, String name, DataType type, List<Long> sizes) {

    /** A size that any input decides, or the graph itself. */
    static final long FREE = -1;

    TensorValue {
        sizes = List.copyOf(sizes);
    }

    static TensorValue of(Path file, ValueInfoProto value) throws ModelException {
        TypeProto.Tensor tensor = value.getType().getTensorType();
        DataType type = DataType.forNumber(tensor.getElemType());
        if (!value.getType().hasTensorType() || type == null || !tensor.hasShape()) {
            throw new ModelException(
                    file + " does not say the type and shape of " + value.getName() + "; export the model again");
        }
        List<Long> sizes = new ArrayList<>();
        for (TensorShapeProto.Dimension size : tensor.getShape().getDimList()) {
            sizes.add(size.hasDimValue() ? size.getDimValue() : FREE);
        }
        return new TensorValue(file, value.getName(), type, sizes);
    }

    /** Checks the type. */
    TensorValue ofType(Set<DataType> allowed) throws ModelException {
        if (!allowed.contains(type)) {
            throw new ModelException(file + " has " + name + " as " + type + ", but one of " + allowed
                    + " is needed; export the model again");
        }
        return this;
    }

    /** Checks that every size can be what is wanted, and that the batch is free. */
    TensorValue ofSizes(Long... wanted) throws ModelException {
        boolean fits = sizes.size() == wanted.length;
        for (int i = 0; fits && i < wanted.length; i++) {
            fits = sizes.get(i) == FREE || sizes.get(i).equals(wanted[i]);
        }
        if (!fits) {
            throw new ModelException(file + " has " + name + " of shape " + sizes + " where config.json asks for "
                    + List.of(wanted) + " (" + FREE + " is any size); copy both from one place, and export the model"
                    + " with a batch of any size");
        }
        return this;
    }
}
