"""Writes model.onnx and expected.json beside itself: a tiny random SigLIP as PyTorch's exporter writes it.

It has the inputs, outputs and free sizes that optimum gives a SigLIP. Run with PyTorch 1.13:
python3 export.py ../../../../training
"""

import json
import sys
from pathlib import Path

import torch
from torch import Tensor, nn

sys.path.insert(0, sys.argv[1])
from model import Shape, SigLip  # noqa: E402

HERE = Path(__file__).parent
SHAPE = Shape(40, width=24, heads=3, mlp=40, vision_layers=1, text_layers=1, image=30, patch=15, positions=12)


class Both(nn.Module):
    """The forward pass of transformers' SiglipModel: its outputs in its order."""

    def __init__(self, model: SigLip) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, pixel_values: Tensor) -> tuple[Tensor, ...]:
        image_embeds = self.model.image(pixel_values)
        text_embeds = self.model.text(input_ids)
        image_embeds = image_embeds / image_embeds.norm(p=2, dim=-1, keepdim=True)
        text_embeds = text_embeds / text_embeds.norm(p=2, dim=-1, keepdim=True)
        logits_per_text = torch.matmul(text_embeds, image_embeds.t())
        logits_per_text = logits_per_text * self.model.logit_scale.exp() + self.model.logit_bias
        return logits_per_text.t(), logits_per_text, text_embeds, image_embeds


def pattern(count: int) -> Tensor:
    """Samples of 8 bit that the test makes, too, as the model gets them."""
    x = torch.arange(SHAPE.image).view(1, 1, 1, -1)
    y = torch.arange(SHAPE.image).view(1, 1, -1, 1)
    channel = torch.arange(3).view(1, 3, 1, 1)
    n = torch.arange(count).view(-1, 1, 1, 1)
    samples = (3 * x + 5 * y + 7 * channel + 11 * n * x * y) % 256
    return (samples.float() / 255 - 0.5) / 0.5


def main() -> None:
    torch.manual_seed(20260101)
    model = Both(SigLip(SHAPE)).eval()
    for parameter in model.parameters():
        nn.init.normal_(parameter, std=0.3)
    model.model.logit_scale.data.fill_(2.0)
    model.model.logit_bias.data.fill_(-3.0)
    ids = torch.randint(0, SHAPE.vocabulary, (4, SHAPE.positions))
    pixels = pattern(3)
    names = ["logits_per_image", "logits_per_text", "text_embeds", "image_embeds"]
    with torch.no_grad():
        outputs = dict(zip(names, model(ids, pixels)))
    torch.onnx.export(
        model,
        (ids, pixels),
        str(HERE / "model.onnx"),
        input_names=["input_ids", "pixel_values"],
        output_names=names,
        dynamic_axes={
            "input_ids": {0: "text_batch_size", 1: "sequence_length"},
            "pixel_values": {0: "image_batch_size", 1: "num_channels", 2: "height", 3: "width"},
            "logits_per_image": {0: "image_batch_size", 1: "text_batch_size"},
            "logits_per_text": {0: "text_batch_size", 1: "image_batch_size"},
            "text_embeds": {0: "text_batch_size"},
            "image_embeds": {0: "image_batch_size"},
        },
        opset_version=14,
        do_constant_folding=True,
    )
    expected = {
        "ids": ids.tolist(),
        "texts": outputs["text_embeds"].tolist(),
        "images": outputs["image_embeds"].tolist(),
        "logits_per_image": outputs["logits_per_image"].tolist(),
    }
    (HERE / "expected.json").write_text(json.dumps(expected) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
