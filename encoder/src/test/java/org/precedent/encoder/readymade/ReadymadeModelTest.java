package org.precedent.encoder.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;

/** What is taken from a directory with ONNX files, and which graphs are refused. */
final class ReadymadeModelTest extends ReadymadeModelUnderTest {
    @Test
    void eachTowerIsCutOutWithWhatItNeedsAndNoMore() throws IOException {
        ReadyExport.write(both, directory.resolve("model.onnx"));
        ReadymadeModel model = open();
        GraphProto vision = ModelProto.parseFrom(model.vision().model()).getGraph();
        GraphProto text = ModelProto.parseFrom(model.text().model()).getGraph();
        assertEquals("pixel_values", vision.getInput(0).getName());
        assertEquals("input_ids", text.getInput(0).getName());
        assertTrue(vision.getInitializerList().stream()
                .noneMatch(tensor -> tensor.getName().startsWith("text/")));
        assertTrue(text.getInitializerList().stream()
                .noneMatch(tensor -> tensor.getName().startsWith("vision/")));
        assertTrue(vision.getNodeCount() + text.getNodeCount() < both.getGraph().getNodeCount());
    }

    @Test
    void noWeightOfSomeSizeIsHeldInMemory() throws IOException {
        ReadyExport.write(both, directory.resolve("model.onnx"));
        GraphProto vision = ModelProto.parseFrom(open().vision().model()).getGraph();
        for (TensorProto tensor : vision.getInitializerList()) {
            assertTrue(tensor.getRawData().size() <= TensorReader.MAX_INLINE_BYTES, tensor.getName());
        }
    }

    @Test
    void scaleAndBiasAreFoundWhereTheLogitsAreMade() throws IOException {
        ReadyExport.write(both, directory.resolve("model.onnx"));
        assertEquals(new LogitCalibration.Known(2, -3), open().calibration());
    }

    @Test
    void aScaleThatWasExponentiatedAheadIsFound() throws IOException {
        changeGraph(graph -> {
            graph.removeNode(indexOf(graph, "Exp", "scale"));
            graph.addInitializer(ReadyExport.scalar("scale", (float) Math.exp(2)));
        });
        LogitCalibration.Known known = assertInstanceOf(LogitCalibration.Known.class, open().calibration());
        assertEquals(2, known.logitScale(), 1e-6);
    }

    @Test
    void logitsThatAreMadeInAnotherWayLeaveTheProbabilityUnknown() throws IOException {
        changeGraph(graph -> {
            graph.removeNode(indexOf(graph, "Exp", "scale"));
            graph.addNode(0, ReadyExport.node("Softplus", "scale", "logit_scale"));
        });
        assertInstanceOf(LogitCalibration.Unknown.class, open().calibration());
    }

    @Test
    void logitsOfSomethingElseThanTheTwoVectorsLeaveTheProbabilityUnknown() throws IOException {
        changeGraph(graph -> {
            int at = indexOf(graph, "MatMul", "cosines");
            graph.setNode(at, ReadyExport.node("MatMul", "cosines", "text_embeds", "text_embeds"));
        });
        assertInstanceOf(LogitCalibration.Unknown.class, open().calibration());
    }

    private static int indexOf(GraphProto.Builder graph, String operator, String output) {
        for (int i = 0; i < graph.getNodeCount(); i++) {
            NodeProto node = graph.getNode(i);
            if (node.getOpType().equals(operator) && node.getOutput(0).equals(output)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no " + output);
    }

    @ParameterizedTest
    @CsvSource({"AUTO, model.onnx", "FP32, model.onnx", "FP16, model_fp16.onnx", "INT8, model_quantized.onnx"})
    void thePrecisionDecidesWhichFileIsTaken(Precision precision, String name) throws IOException {
        for (String ending : new String[] {"", "_fp16", "_quantized", "_uint8", "_q4"}) {
            ReadyExport.write(both, directory.resolve("onnx/model" + ending + ".onnx"));
        }
        ReadymadeModel model = ReadymadeModel.open(directory, precision, SHAPES);
        assertTrue(model.description().contains("onnx/" + name), model.description());
        assertEquals(precision == Precision.AUTO ? Precision.FP32 : precision, model.precision());
    }

    @Test
    void aPrecisionThatIsNotThereIsRefusedWithWhatIs() throws IOException {
        ReadyExport.write(both, directory.resolve("model_q4.onnx"));
        assertEquals(Precision.FP32, open().precision());
        ModelException e =
                assertThrows(ModelException.class, () -> ReadymadeModel.open(directory, Precision.FP32, SHAPES));
        assertTrue(String.valueOf(e.getMessage()).contains("model_q4.onnx (q4)"), e.getMessage());
    }

    @Test
    void halfOfAPairIsNoModel() throws IOException {
        ReadyExport.write(export.vision(), directory.resolve("onnx/vision_model.onnx"));
        assertRefused("neither model.onnx nor both");
    }

    @Test
    void operatorsThatTheRuntimeDoesNotHaveAreRefused() throws IOException {
        changeGraph(graph -> graph.getNodeBuilder(3).setDomain("com.evil"));
        assertRefused("of domain com.evil");
    }

    @Test
    void compiledProgramsAreRefused() throws IOException {
        changeGraph(graph -> graph.getNodeBuilder(3).setDomain("com.microsoft").setOpType("EPContext"));
        assertRefused("compiled program");
    }

    @Test
    void branchesAndLoopsAreRefused() throws IOException {
        changeGraph(graph -> graph.getNodeBuilder(3)
                .setOpType("Loop")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("body")
                        .setType(AttributeType.GRAPH)
                        .setG(GraphProto.getDefaultInstance())));
        assertRefused("control flow");
    }

    @Test
    void functionsAreRefused() throws IOException {
        change(model -> model.addFunctions(FunctionProto.newBuilder().setName("f")));
        assertRefused("functions of its own");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 6, 27, Long.MAX_VALUE})
    void otherOperatorSetsAreRefused(long version) throws IOException {
        change(model -> model.clearOpsetImport()
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(version)));
        assertRefused("operator set " + version);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 14})
    void otherFormatVersionsAreRefused(long version) throws IOException {
        change(model -> model.setIrVersion(version));
        assertRefused("format version " + version);
    }

    @Test
    void aValueThatIsMadeTwiceIsRefused() throws IOException {
        changeGraph(graph -> graph.addNode(ReadyExport.node("Identity", "image_embeds", "text_embeds")));
        assertRefused("\"image_embeds\" twice");
    }

    @Test
    void aValueThatNothingMakesIsRefused() throws IOException {
        changeGraph(graph -> graph.addNode(ReadyExport.node("Identity", "another", "nothing")));
        assertRefused("\"nothing\" before anything makes it");
    }

    @Test
    void aCircleIsRefused() throws IOException {
        changeGraph(graph -> graph.addNode(ReadyExport.node("Identity", "one", "two"))
                .addNode(ReadyExport.node("Identity", "two", "one")));
        assertRefused("\"two\" before anything makes it");
    }

    @Test
    void aTowerThatNeedsTheOtherIsRefused() throws IOException {
        changeGraph(graph -> {
            graph.setNode(
                    indexOf(graph, "Div", "image_embeds"), ReadyExport.node("Identity", "image_embeds", "text/pooled"));
        });
        assertRefused("image_embeds also from [input_ids]");
    }

    @Test
    void anotherImageSizeIsRefusedWithBoth() throws IOException {
        ReadyExport.write(both, directory.resolve("model.onnx"));
        ModelException e = assertThrows(
                ModelException.class,
                () -> ReadymadeModel.open(directory, Precision.AUTO, new TowerShapes(224, 12, 24)));
        assertTrue(String.valueOf(e.getMessage()).contains("[-1, 3, 30, 30]"), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("[-1, 3, 224, 224]"), e.getMessage());
    }

    @Test
    void aBatchOfOneIsRefused() throws IOException {
        changeGraph(graph -> {
            var input = graph.getInputBuilderList().stream()
                    .filter(one -> one.getName().equals("pixel_values"))
                    .findFirst()
                    .orElseThrow();
            input.getTypeBuilder()
                    .getTensorTypeBuilder()
                    .getShapeBuilder()
                    .getDimBuilder(0)
                    .setDimValue(1);
        });
        assertRefused("batch of any size");
    }

    @Test
    void aModelWithoutTheVectorsIsRefused() throws IOException {
        changeGraph(GraphProto.Builder::clearOutput);
        assertRefused("no output image_embeds or pooler_output", "feature-extraction");
    }
}
