"""Trains the demo model on phantoms: SigLIP's loss over label-aware pairs, and a classifier of both towers' vectors."""

import argparse
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

import checkpoint
import corpus
import evaluate
from corpus import Corpus
from model import Shape, SigLip
from products import Linear
from tokenizer import Tokenizer

LARGEST_SHIFT = 4
FROZEN = 200  # steps in which a new classifier learns to read towers that are already trained
WARM_UP = 100
LOG_EVERY = 50
SAVE_EVERY = 250
DULL = 0.15  # weight of a text that tells the kind alone, beside 1 for others
SIDED = 2.0  # weight of a text that tells a side
HARD_KINDS = frozenset({"CHEST_RADIOGRAPH", "HEAD_CT"})  # shown twice as often as others
HARD_FINDINGS = frozenset(  # shown thrice as often
    {"pneumothorax", "nodule", "consolidation", "ring-enhancing mass", "haemorrhage", "infarct"}
)


class Batches:
    """Random batches of a corpus: pixels, token ids, what is true of the images and what the texts say."""

    def __init__(self, data: Corpus, tokenizer: Tokenizer, size: int, text_count: int) -> None:
        said = corpus.asserted(data)
        pairs = {(text, says) for texts, all_say in zip(data.texts, said) for text, says in zip(texts, all_say)}
        known = sorted(pairs, key=lambda pair: (pair[0], sorted(pair[1])))
        row = {pair: index for index, pair in enumerate(known)}
        self.names = sorted(set().union(*data.labels))
        self.size = size
        self.text_count = text_count
        self.images = data.images
        self.texts = [[row[pair] for pair in zip(texts, all_say)] for texts, all_say in zip(data.texts, said)]
        self.weights = [[weight(says) for says in all_say] for all_say in said]
        self.shown = [index for index, labels in enumerate(data.labels) for _ in range(repeats(labels))]
        self.ids = torch.tensor([tokenizer.encode(text) for text, _ in known])
        self.said = corpus.matrix([says for _, says in known], self.names)
        self.true = corpus.matrix(data.labels, self.names)
        self.order: list[int] = []

    def next(self) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        if len(self.order) < self.size:
            self.order = random.sample(self.shown, len(self.shown))
        chosen = [self.order.pop() for _ in range(self.size)]
        texts = [random.choices(self.texts[i], self.weights[i])[0] for i in chosen[: self.text_count]]
        return augment(self.images[chosen]), self.ids[texts], self.true[chosen], self.said[texts]


def weight(says: frozenset[str]) -> float:
    """How often a text is chosen, beside the other texts of its image."""
    if len(says) == 1:
        return DULL
    return SIDED if any("/side=" in label for label in says) else 1.0


def repeats(labels: frozenset[str]) -> int:
    """How often an image is shown in the time in which an easy one is shown once."""
    parts = [label.split("/") for label in labels]
    if any(len(path) == 2 and path[1] in HARD_FINDINGS for path in parts):
        return 3
    return 2 if any(path[0] in HARD_KINDS for path in parts) else 1


def augment(images: Tensor) -> Tensor:
    """The images as floats in about -1..1, each moved a little and of slightly other brightness; never mirrored."""
    side, count = images.shape[-1], len(images)
    padded = functional.pad(images.float() / 127.5 - 1, [LARGEST_SHIFT] * 4, mode="replicate")
    starts = torch.randint(0, 2 * LARGEST_SHIFT + 1, (count, 2)).tolist()
    moved = torch.stack([image[:, y : y + side, x : x + side] for image, (y, x) in zip(padded, starts)])
    return moved * (1 + 0.08 * torch.randn(count, 1, 1, 1)) + 0.04 * torch.randn(count, 1, 1, 1)


def pair_loss(logits: Tensor, true: Tensor, said: Tensor) -> Tensor:
    """SigLIP's loss, where an image and a text match if all that the text says is true of the image."""
    match = true @ said.T >= said.sum(1) - 0.5
    return -functional.logsigmoid(torch.where(match, logits, -logits)).sum() / len(said)


def label_loss(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(scores, labels, reduction="sum") / len(labels)


def optimizer(modules: list[nn.Module], rate: float) -> torch.optim.AdamW:
    """AdamW that decays matrices only."""
    parameters = [parameter for module in modules for parameter in module.parameters()]
    groups = [
        {"params": [p for p in parameters if p.dim() > 1], "weight_decay": 0.05},
        {"params": [p for p in parameters if p.dim() <= 1], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98))


def main() -> None:
    arguments = parse()
    random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    tokenizer = Tokenizer.load(arguments.out / "tokenizer.json", Shape.positions)
    shape = Shape(len(tokenizer.ids), arguments.width, arguments.heads, arguments.mlp, *arguments.layers)
    Linear.half = arguments.bfloat16
    model = checkpoint.read(arguments.start) if arguments.start else SigLip(shape)
    model.train()
    held_out = corpus.read([arguments.validation], shape.image)
    data = corpus.read(arguments.data, shape.image)
    batches = Batches(data, tokenizer, arguments.batch, arguments.texts)
    classifier = nn.Linear(shape.width, len(batches.names))
    nn.init.constant_(classifier.bias, -4.0)
    updates = optimizer([model, classifier], arguments.rate)
    state = State(model, classifier, updates)
    state.progress["frozen"] = FROZEN if arguments.start else 0
    state.progress["end"] = arguments.steps
    if arguments.resume:
        state.load(arguments.out / "last.pt")
    log(f"{len(data)} samples, {len(batches.ids)} texts, {len(batches.names)} labels, {shape}")
    train(state, batches, arguments, held_out, tokenizer)


class State:
    """Everything that a run needs to go on where it stopped."""

    def __init__(self, model: SigLip, classifier: nn.Linear, updates: torch.optim.Optimizer) -> None:
        self.model = model
        self.classifier = classifier
        self.updates = updates
        self.progress = {"step": 0, "seconds": 0.0, "best": 0.0, "end": 0, "frozen": 0}

    def save(self, file: Path) -> None:
        parts = {"model": self.model, "classifier": self.classifier, "updates": self.updates}
        saved = {name: part.state_dict() for name, part in parts.items()}
        torch.save({**saved, "progress": self.progress, "shape": self.model.shape.as_dict()}, file)

    def load(self, file: Path) -> None:
        saved = torch.load(file)
        self.model.load_state_dict(saved["model"])
        self.classifier.load_state_dict(saved["classifier"])
        self.updates.load_state_dict(saved["updates"])
        self.progress = saved["progress"]


def train(
    state: State, batches: Batches, arguments: argparse.Namespace, held_out: Corpus, tokenizer: Tokenizer
) -> None:
    """Runs to the last step; saves last.pt and best.pt on the way.

    A file "finish" in the output folder moves the last step: from then on the rate falls to nothing over --decay steps.
    """
    model, progress, finish = state.model, state.progress, arguments.out / "finish"
    start = time.monotonic() - progress["seconds"]
    sums = torch.zeros(3)
    while progress["step"] < progress["end"]:
        for group in state.updates.param_groups:
            group["lr"] = arguments.rate * share(progress, arguments.decay)
        sums += learn(state, batches)
        progress["seconds"] = time.monotonic() - start
        progress["step"] += 1
        if progress["step"] % LOG_EVERY == 0:
            pair, image, text = (sums / LOG_EVERY).tolist()
            log(
                f"step {progress['step']}  {progress['seconds']:.0f} s  pair {pair:.3f}"
                f"  image labels {image:.3f}  text labels {text:.3f}"
                f"  scale {model.logit_scale.exp().item():.1f}  bias {model.logit_bias.item():.1f}"
            )
            sums.zero_()
        if finish.exists():
            progress["end"] = min(progress["end"], progress["step"] + arguments.decay)
            finish.unlink()
            log(f"the last step will be {progress['end']}")
        if progress["step"] % SAVE_EVERY == 0:
            state.save(arguments.out / "last.pt")
        if progress["step"] % arguments.evaluate_every == 0:
            judge(state, held_out, tokenizer, arguments.out)
    judge(state, held_out, tokenizer, arguments.out)


def share(progress: dict, decay: int) -> float:
    """Which share of the rate holds: it warms up, stays, and falls in a straight line over the last steps."""
    step, frozen = progress["step"], progress["frozen"]
    if step < frozen:
        return 1.0
    return min(1.0, (step + 1 - frozen) / WARM_UP, (progress["end"] - step) / decay)


def learn(state: State, batches: Batches) -> Tensor:
    """One step; returns the losses of the pairs, of the images' labels and of the texts' labels."""
    pixels, ids, true, said = batches.next()
    frozen = state.progress["step"] < state.progress["frozen"]
    with torch.set_grad_enabled(not frozen):
        images, texts = state.model.image(pixels), state.model.text(ids)
        pair = pair_loss(state.model.logits(images, texts), true, said)
    image_labels = label_loss(state.classifier(spread(images)), true)
    text_labels = label_loss(state.classifier(spread(texts)), said)
    state.updates.zero_grad(set_to_none=True)
    (pair + image_labels + text_labels).backward()
    nn.utils.clip_grad_norm_(state.model.parameters(), 1.0)
    state.updates.step()
    return torch.stack([pair, image_labels, text_labels]).detach()


def spread(vectors: Tensor) -> Tensor:
    """The vectors at length sqrt(width): the classifier sees directions alone, as the search does."""
    return functional.normalize(vectors, dim=-1) * math.sqrt(vectors.shape[-1])


def judge(state: State, held_out: Corpus, tokenizer: Tokenizer, out: Path) -> None:
    """Scores the model on the held-out samples, and saves it, also as the best if none before was better."""
    state.model.eval()
    scores = evaluate.scores(state.model, tokenizer, held_out)
    state.model.train()
    log("  ".join(f"{name} {value:.3f}" for name, value in scores.items()))
    mean = sum(value for name, value in scores.items() if not name.endswith("chance")) / 3
    if mean > state.progress["best"]:
        state.progress["best"] = mean
        state.save(out / "best.pt")
    state.save(out / "last.pt")


def log(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S', time.gmtime())} {line}", flush=True)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders with images.u8 and samples.jsonl")
    parser.add_argument("--validation", type=Path, required=True, help="such a folder, of another seed")
    parser.add_argument("--out", type=Path, required=True, help="holds tokenizer.json; gets best.pt, last.pt")
    parser.add_argument("--start", type=Path, help="a model directory whose weights are the beginning")
    parser.add_argument("--steps", type=int, default=12000)
    parser.add_argument("--decay", type=int, default=3000, help="the last steps, in which the rate falls")
    parser.add_argument("--bfloat16", action="store_true", help="round the factors of products: for a CPU with AMX")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--texts", type=int, default=48, help="texts in a batch: the text tower needs fewer")
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--width", type=int, default=192)
    parser.add_argument("--heads", type=int, default=3)
    parser.add_argument("--mlp", type=int, default=384)
    parser.add_argument("--layers", type=int, nargs=2, default=[5, 2], metavar=("VISION", "TEXT"))
    parser.add_argument("--resume", action="store_true", help="go on from last.pt, perhaps with more data")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--evaluate-every", type=int, default=1000)
    return parser.parse_args()


if __name__ == "__main__":
    main()
