"""Trains a storyteller with PyTorch, on a graphics card or on a CPU with instructions for bfloat16 matrices (AMX): the network,
the loss, the optimiser and the schedule of `moonlamp train` (moonlamp.training), which has f32 kernels for any CPU. Products
are bfloat16 here and batches differ, so a model is not the same to the bit. See docs/training.md, "With PyTorch".

    python3 models/torch/train.py CONFIG DOCUMENTS OUTPUT [--seconds N]

CONFIG     the configuration of a run; schedule.batches is replaced by --rows and --row-length
DOCUMENTS  what `moonlamp documents CONFIG DOCUMENTS` wrote; compressed as .xz if it is named so
OUTPUT     folder for checkpoint.bin and steps.csv, which `moonlamp train CONFIG` takes over to judge and export the model;
           a run that was stopped goes on from them
"""

import argparse
import concurrent.futures
import itertools
import json
import lzma
import math
import pathlib
import struct
import time
import typing

import numpy
import torch
import torch.nn.functional as F

EPSILON = 1e-6
BLOCK = 32  # weights that share a scale in Q4_0 and Q8_0
NOTE_SECONDS, PRINT_SECONDS, SAVE_SECONDS = 1.5, 15, 600  # between noted steps, printed ones, checkpoints
OPEN_ROWS = 24  # that are filled at a time
SORTED_TOGETHER = 4096  # documents whose lengths are compared for batches of documents of one length
LENGTH_STEP = 32  # of which the length of a batch is a multiple
PARTS = 4  # batches of a step, one after the other, where rows are single documents
GLOBAL_PERIOD = 6  # the last of every six layers has the rotary base of global layers
SLIDING_BASE, GLOBAL_BASE = 1e4, 1e6
MOMENTUM = 0.95
NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)  # Jordan's reference of Muon
MAGIC = 0x4D4F4F4E54524131  # moonlamp.training.file.Checkpoint
PROGRESS = ">qqqidd"  # step, tokens, place in the data (two numbers, of the Java trainer's), smoothed loss, seconds
EMBEDDING, NORM, MATRIX = "embedding", "norm", "matrix"


class Shape:
    """Sizes of the network, as moonlamp.training.network.NetworkShape."""

    def __init__(self, config):
        network = config["network"]
        self.vocabulary = config["vocabulary"]["size"]
        self.width = network["width"]
        self.layers = network["layers"]
        self.heads = network["heads"]
        self.kv_heads = network["kvHeads"]
        self.head_size = network["headSize"]
        self.feed_forward = network["feedForward"]
        self.context = network["context"]

    def __str__(self):
        return (
            f"NetworkShape[vocabulary={self.vocabulary}, width={self.width}, layers={self.layers}, heads={self.heads}, "
            f"kvHeads={self.kv_heads}, headSize={self.head_size}, feedForward={self.feed_forward}, "
            f"context={self.context}]"
        )

    def tensors(self):
        """(name, kind, rows, columns) of every tensor, in the order of moonlamp.training.network.ParameterLayout."""
        query, kv = self.heads * self.head_size, self.kv_heads * self.head_size
        yield "token_embd", EMBEDDING, self.vocabulary, self.width
        yield "output_norm", NORM, 1, self.width
        for layer in range(self.layers):
            for name, size in (
                ("attn_norm", self.width),
                ("attn_q_norm", self.head_size),
                ("attn_k_norm", self.head_size),
                ("post_attention_norm", self.width),
                ("ffn_norm", self.width),
                ("post_ffw_norm", self.width),
            ):
                yield f"blk.{layer}.{name}", NORM, 1, size
        for layer in range(self.layers):
            for name, rows, columns in (
                ("attn_q", query, self.width),
                ("attn_k", kv, self.width),
                ("attn_v", kv, self.width),
                ("attn_output", self.width, query),
                ("ffn_gate", self.feed_forward, self.width),
                ("ffn_up", self.feed_forward, self.width),
                ("ffn_down", self.width, self.feed_forward),
            ):
                yield f"blk.{layer}.{name}", MATRIX, rows, columns


def initial(shape, seed, device):
    """First values, distributed as by moonlamp.training.network.Initialization; by name."""
    generator = torch.Generator().manual_seed(seed)
    parameters = {}
    for name, kind, rows, columns in shape.tensors():
        if kind == NORM:
            value = torch.full((columns,), -0.7 if ".post_" in name else 0.0)
        else:
            gain = 0.3 if kind == EMBEDDING else 0.7
            value = torch.randn(rows, columns, generator=generator) * (gain / math.sqrt(columns))
        parameters[name] = value.to(device).requires_grad_()
    return parameters


def read_mean(shares, folder, shape, device):
    """The mean of the values of GGUF files, by name; shares has the weight of each file, by its path from the folder."""
    mean = {}
    for file, share in shares.items():
        for name, value in read_model(folder / file, shape).items():
            mean[name] = mean.get(name, 0) + share * value
    return {name: value.to(device).requires_grad_() for name, value in mean.items()}


def read_model(file, shape):
    """The values of a GGUF file, by name."""
    from gguf import GGUFReader
    from gguf.quants import dequantize

    read = {tensor.name: dequantize(tensor.data, tensor.tensor_type) for tensor in GGUFReader(file).tensors}
    parameters = {}
    for name, kind, rows, columns in shape.tensors():
        value = torch.from_numpy(read[name + ".weight"].astype(numpy.float32))
        if kind == NORM:
            value -= 1  # the file holds what is multiplied by
        parameters[name] = value.reshape((columns,) if kind == NORM else (rows, columns))
    if len(read) != len(parameters):
        raise SystemExit(f"{file} has {len(read)} tensors, the configuration's network {len(parameters)}")
    return parameters


# --- data


def read_documents(file):
    """[(ids, prompt length), ...] of what `moonlamp documents` wrote."""
    opener = lzma.open if str(file).endswith(".xz") else open
    with opener(file, "rb") as source:
        numbers = numpy.frombuffer(source.read(), dtype=">u2").astype(numpy.uint16)
    documents, at = [], 0
    while at < len(numbers):
        length = int(numbers[at])
        documents.append((numbers[at + 2 : at + 2 + length], int(numbers[at + 1])))
        at += 2 + length
    return documents


def fill_rows(documents, row_length, random):
    """Numbers of documents, those of each row in a list: in random order, each in the fullest of some open rows that still
    has room for it."""
    open_rows, full_rows = [], []  # of [room left, numbers]; of numbers
    for number in random.permutation(len(documents)):
        needed = len(documents[number][0]) - 1
        fitting = [row for row in open_rows if row[0] >= needed]
        if fitting:
            row = min(fitting, key=lambda r: r[0])
        else:
            if len(open_rows) == OPEN_ROWS:
                fullest = min(open_rows, key=lambda r: r[0])
                open_rows.remove(fullest)
                full_rows.append(fullest[1])
            row = [row_length, []]
            open_rows.append(row)
        row[0] -= needed
        row[1].append(number)
    return full_rows + [row[1] for row in open_rows]


def pack(documents, row_length, prompt_weight, random):
    """Documents side by side in rows: tokens and targets (int32), positions and owners, which are numbers of documents in
    their row (int16), loss weights (float16); all [rows, row_length]. What stays empty weighs nothing and has owner -1."""
    rows = fill_rows(documents, row_length, random)
    shape = (len(rows), row_length)
    tokens, targets = numpy.zeros(shape, numpy.int32), numpy.zeros(shape, numpy.int32)
    positions, owners = numpy.zeros(shape, numpy.int16), numpy.full(shape, -1, numpy.int16)
    weights = numpy.zeros(shape, numpy.float16)
    for r, row in enumerate(rows):
        at = 0
        for owner, number in enumerate(row):
            ids, prompt = documents[number]
            end = at + len(ids) - 1
            tokens[r, at:end] = ids[:-1]
            targets[r, at:end] = ids[1:]
            positions[r, at:end] = numpy.arange(len(ids) - 1)
            owners[r, at:end] = owner
            weights[r, at:end] = 1
            weights[r, at : at + prompt - 1] = prompt_weight
            at = end
    order = random.permutation(len(rows))  # rows that were closed late are emptier
    return [torch.from_numpy(part[order]) for part in (tokens, targets, positions, owners, weights)]


def batches_by_length(documents, batch_tokens, prompt_weight, random):
    """As pack, but a row is one document and those of a batch are about equally long, so that attention needs no mask. Goes
    through the documents in their order, some thousands at a time, whose batches come in random order; yields the parts of
    one batch after the other."""
    for at in range(0, len(documents), SORTED_TOGETHER):
        part = sorted(documents[at : at + SORTED_TOGETHER], key=lambda document: len(document[0]))
        batches = []
        while part:
            length = -(-(len(part[-1][0]) - 1) // LENGTH_STEP) * LENGTH_STEP
            rows = max(1, batch_tokens // length)
            batches.append((part[-rows:], length))
            del part[-rows:]
        for number in random.permutation(len(batches)):
            yield single_rows(*batches[number], prompt_weight)


def single_rows(documents, length, prompt_weight):
    """The parts of a batch with one of these documents in each row."""
    shape = (len(documents), length)
    tokens, targets = numpy.zeros(shape, numpy.int32), numpy.zeros(shape, numpy.int32)
    owners, weights = numpy.full(shape, -1, numpy.int16), numpy.zeros(shape, numpy.float32)
    for r, (ids, prompt) in enumerate(documents):
        end = len(ids) - 1
        tokens[r, :end], targets[r, :end] = ids[:-1], ids[1:]
        owners[r, :end] = 0
        weights[r, :end] = 1
        weights[r, : prompt - 1] = prompt_weight
    positions = numpy.tile(numpy.arange(length, dtype=numpy.int16), (len(documents), 1))
    return [torch.from_numpy(part) for part in (tokens, targets, positions, owners, weights)]


# --- network


def norm(x, weight):
    """RMSNorm that multiplies by 1 + weight, in f32."""
    x = x.float()
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + EPSILON) * (1 + weight)


def rotate(x, cos, sin):
    """Rotary embedding of x [batch, length, heads, size]; cos and sin are [batch, length, 1, size / 2]."""
    first, second = x.chunk(2, -1)
    return torch.cat((first * cos - second * sin, second * cos + first * sin), -1)


def causal_attention(q, k, v, _):
    """softmax(q k^T / sqrt(size)) v, where each position sees those before it, for rows of one document."""
    group = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(group, 1), v.repeat_interleave(group, 1)
    return F.scaled_dot_product_attention(q, k, v, is_causal=True)


def fused_attention(q, k, v, mask):
    """The same by FlexAttention; mask is a BlockMask."""
    from torch.nn.attention.flex_attention import flex_attention

    return flex_attention(q, k, v, block_mask=mask, enable_gqa=True)


def make_mask(owners):
    """Each position sees those before it in its own document. owners is [batch, length]."""
    batch, length = owners.shape
    from torch.nn.attention.flex_attention import create_block_mask

    def visible(b, _, query, key):
        return (query >= key) & (owners[b, query] == owners[b, key])

    return create_block_mask(visible, batch, None, length, length, device=owners.device)


def block(x, weights, cos, sin, mask, heads, kv_heads, size, attention):
    """One transformer block of Gemma 3 on the residual stream x [batch, length, width], f32."""
    batch, length, _ = x.shape
    h = norm(x, weights["attn_norm"])
    fused = F.linear(h, torch.cat((weights["attn_q"], weights["attn_k"], weights["attn_v"])))
    q, k, v = fused.view(batch, length, -1, size).split((heads, kv_heads, kv_heads), 2)
    q = rotate(norm(q, weights["attn_q_norm"]), cos, sin).to(v.dtype).transpose(1, 2)
    k = rotate(norm(k, weights["attn_k_norm"]), cos, sin).to(v.dtype).transpose(1, 2)
    attended = attention(q, k, v.transpose(1, 2), mask).transpose(1, 2).reshape(batch, length, -1)
    x = x + norm(F.linear(attended, weights["attn_output"]), weights["post_attention_norm"])
    h = norm(x, weights["ffn_norm"])
    gate, up = F.linear(h, torch.cat((weights["ffn_gate"], weights["ffn_up"]))).chunk(2, -1)
    lowered = F.linear(F.gelu(gate, approximate="tanh") * up, weights["ffn_down"])
    return x + norm(lowered, weights["post_ffw_norm"])


def head_loss(x, weight, embedding, targets, weights):
    """The weighted sum of losses in nats; the embedding is the output head."""
    logits = F.linear(norm(x, weight), embedding)
    losses = F.cross_entropy(logits.flatten(0, 1).float(), targets.flatten(), reduction="none")
    return (losses * weights.flatten()).sum()


class Network:
    """The forward pass and its loss."""

    def __init__(self, shape, device):
        self.shape = shape
        self.packed = device.type == "cuda"  # rows have several documents
        self.attention = fused_attention if self.packed else causal_attention
        self.block = torch.compile(block, fullgraph=True)
        self.head_loss = torch.compile(head_loss)
        self.angles = [self.table(base, device) for base in (SLIDING_BASE, GLOBAL_BASE)]

    def table(self, base, device):
        """Cosines and sines [context, size / 2] of the rotary angles."""
        half = self.shape.head_size // 2
        frequencies = base ** (-torch.arange(half, dtype=torch.float64) * 2 / self.shape.head_size)
        angles = torch.arange(self.shape.context, dtype=torch.float64)[:, None] * frequencies
        return angles.cos().float().to(device), angles.sin().float().to(device)

    def loss(self, parameters, tokens, targets, positions, owners, weights):
        """The weighted sum of losses in nats of one batch, as pack lays it; parameters by name."""
        shape = self.shape
        mask = make_mask(owners) if self.packed else None
        tables = [[part[positions.long()][:, :, None] for part in table] for table in self.angles]
        x = F.embedding(tokens, parameters["token_embd"]) * math.sqrt(shape.width)
        for layer in range(shape.layers):
            prefix = f"blk.{layer}."
            own = {name[len(prefix) :]: p for name, p in parameters.items() if name.startswith(prefix)}
            cos, sin = tables[(layer + 1) % GLOBAL_PERIOD == 0]
            x = self.block(x, own, cos, sin, mask, shape.heads, shape.kv_heads, shape.head_size, self.attention)
        return self.head_loss(x, parameters["output_norm"], parameters["token_embd"], targets.long(), weights.float())


# --- rounding to what the file will hold, as moonlamp.training.network.BlockRounding


def through(value, rounded):
    """Computes with the rounded value and gives its gradient to the value."""
    return value + (rounded - value).detach()


def q4(value):
    """As Q4_0 holds it; the number of elements is a multiple of 32."""
    blocks = value.detach().view(-1, BLOCK)
    scale = blocks.gather(1, blocks.abs().argmax(1, keepdim=True)) / -8
    inverse = torch.where(scale == 0, 0, 1 / scale)
    steps = (blocks * inverse + 8.5).floor().clamp(0, 15)
    return through(value, (scale.half().float() * (steps - 8)).view_as(value))


def q8(value):
    """As Q8_0 holds it; the number of elements is a multiple of 32."""
    blocks = value.detach().view(-1, BLOCK)
    scale = blocks.abs().amax(1, keepdim=True) / 127
    inverse = torch.where(scale == 0, 0, 1 / scale)
    x = blocks * inverse
    return through(value, (scale.half().float() * x.sign() * (x.abs() + 0.5).floor()).view_as(value))


# --- optimiser, as moonlamp.training.optimizer


class Optimizer:
    """Muon for matrices, AdamW for the embedding and norms, after limiting the norm of the whole gradient."""

    def __init__(self, shape, parameters, settings):
        self.settings = settings
        self.parameters = list(parameters.values())
        by_size = {}
        for name, kind, rows, columns in shape.tensors():
            if kind == MATRIX:
                by_size.setdefault((rows, columns), []).append(parameters[name])
        self.groups = [(group, torch.zeros_like(torch.stack(group))) for group in by_size.values()]
        others = [parameters[name] for name, kind, _, _ in shape.tensors() if kind != MATRIX]
        rate = settings["otherRate"]
        self.adam = torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.95), eps=1e-8, weight_decay=0)

    def step(self, factor):
        """One step with both rates times factor; returns the gradient's norm before it was limited."""
        length = torch.nn.utils.clip_grad_norm_(self.parameters, self.settings["clip"])
        for group in self.adam.param_groups:
            group["lr"] = self.settings["otherRate"] * factor
        self.adam.step()
        for group, momentum in self.groups:
            self.matrix_step(group, momentum, self.settings["matrixRate"] * factor)
        for parameter in self.parameters:
            parameter.grad = None
        return length

    @torch.no_grad()
    def matrix_step(self, group, momentum, rate):
        """Muon for matrices of one size; momentum is [count, rows, columns]."""
        gradient = torch.stack([parameter.grad for parameter in group])
        momentum.mul_(MOMENTUM).add_(gradient)
        rows, columns = group[0].shape
        update = orthogonal(gradient + MOMENTUM * momentum) * (-rate * 0.2 * math.sqrt(max(rows, columns)))
        for parameter, change in zip(group, update.unbind()):
            parameter.mul_(1 - rate * self.settings["weightDecay"]).add_(change)


def orthogonal(matrices):
    """Five Newton-Schulz iterations towards the nearest orthogonal matrices; [count, rows, columns]."""
    a, b, c = NEWTON_SCHULZ
    tall = matrices.shape[1] > matrices.shape[2]
    x = matrices.transpose(1, 2) if tall else matrices
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    x = x.bfloat16()
    for _ in range(5):
        gram = x @ x.transpose(1, 2)
        x = a * x + (b * gram + c * (gram @ gram)) @ x
    return (x.transpose(1, 2) if tall else x).float()


# --- the run


def write_checkpoint(file, shape, parameters, step, tokens, loss, seconds):
    """A checkpoint in the form of moonlamp.training.file.Checkpoint, whole or not at all; the optimiser's memory is empty."""
    text = str(shape).encode()
    sizes = [(kind, rows * columns) for _, kind, rows, columns in shape.tensors()]
    momentum = sum(size for _, size in sizes)
    second_moment = sum(size for kind, size in sizes if kind != MATRIX)
    partial = file.with_suffix(".partial")
    with open(partial, "wb") as out:
        out.write(struct.pack(">QH", MAGIC, len(text)) + text)
        out.write(struct.pack(PROGRESS, step, tokens, 0, 0, loss, seconds))
        for name, _, _, _ in shape.tensors():
            out.write(parameters[name].detach().float().cpu().numpy().astype(">f4").tobytes())
        out.write(bytes(4 * (momentum + second_moment)))
        out.write(struct.pack(">Q", MAGIC))
    partial.replace(file)


class Progress(typing.NamedTuple):
    """How far a run has come; smoothed is the running mean of the losses."""

    step: int = 0
    tokens: int = 0
    smoothed: float | None = None
    seconds: float = 0


def read_checkpoint(file, shape, parameters):
    """Gives the parameters the values of a checkpoint that write_checkpoint has written; returns its Progress."""
    data = file.read_bytes()
    magic, length = struct.unpack_from(">QH", data)
    at = struct.calcsize(">QH") + length
    if magic != MAGIC or data[at - length : at] != str(shape).encode():
        raise SystemExit(f"{file} is not a checkpoint of the configuration's network; name another folder for the output")
    step, tokens, _, _, smoothed, seconds = struct.unpack_from(PROGRESS, data, at)
    at += struct.calcsize(PROGRESS)
    for name, _, _, _ in shape.tensors():
        parameter = parameters[name]
        value = numpy.frombuffer(data, ">f4", parameter.numel(), at).astype(numpy.float32)
        with torch.no_grad():
            parameter.copy_(torch.from_numpy(value).view_as(parameter))
        at += value.nbytes
    return Progress(step, tokens, smoothed, seconds)


class StepLog:
    """Numbers of some steps, as moonlamp.training.run.RunLog writes them."""

    def __init__(self, progress):
        self.noted = self.printed = time.time()
        self.began = self.noted - progress.seconds
        self.smoothed = progress.smoothed
        self.rows = []

    def read(self, file, last_step):
        """Takes over the rows of an earlier part of the run, up to this step."""
        with open(file) as lines:
            next(lines)
            rows = [tuple(float(number) for number in line.split(",")) for line in lines]
        self.rows = [row for row in rows if row[0] <= last_step]

    def is_due(self):
        """Whether the latest noted step is some time ago; to look at a loss, a graphics card has to be waited for."""
        return time.time() - self.noted > NOTE_SECONDS

    def note(self, step, tokens, loss, gradient_norm, factor, last):
        """Takes a step down, and prints it now and then; ends the program if the loss is not a number."""
        self.noted = time.time()
        if not math.isfinite(loss):
            raise SystemExit(f"the loss of step {step} is not a number; lower the learning rates")
        self.smoothed = loss if self.smoothed is None else 0.8 * self.smoothed + 0.2 * loss
        seconds = time.time() - self.began
        self.rows.append((step, tokens, seconds, loss, self.smoothed, gradient_norm, factor))
        if last or self.noted - self.printed > PRINT_SECONDS:
            self.printed = self.noted
            print(
                f"{step} steps, {tokens / 1e6:.1f} M tokens, {seconds:.0f} s, {tokens / seconds:,.0f} tokens/s, "
                f"loss {loss:.4f}, smoothed {self.smoothed:.4f}, rate {factor:.3f}",
                flush=True,
            )

    def write(self, file):
        with open(file, "w") as out:
            out.write("step,tokens,seconds,loss,smoothed_loss,gradient_norm,rate_factor\n")
            for row in self.rows:
                out.write("%d,%d,%.1f,%.5f,%.5f,%.4f,%.5f\n" % row)


class Run:
    """Steps until the schedule's tokens or the time are used up, whichever is sooner."""

    def __init__(self, config, documents, options):
        self.config = config
        self.options = options
        self.shape = Shape(config)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.packed = self.device.type == "cuda"
        if config.get("init"):
            self.parameters = read_mean(config["init"], options.config.parent, self.shape, self.device)
        else:
            self.parameters = initial(self.shape, config["seed"], self.device)
        self.network = Network(self.shape, self.device)
        self.optimizer = Optimizer(self.shape, self.parameters, config["optimizer"])
        self.round = torch.compile(self.rounded)
        self.matrices = {name for name, kind, _, _ in self.shape.tensors() if kind == MATRIX}
        self.documents = documents
        self.started = time.time()
        self.begun = Progress()
        checkpoint = options.output / "checkpoint.bin"
        if checkpoint.exists():
            self.begun = read_checkpoint(checkpoint, self.shape, self.parameters)
        # a run that goes on begins with the first documents again, but not with batches in the same order
        self.random = numpy.random.default_rng((config["seed"], self.begun.step))

    def batches(self):
        """Batches without end, epoch after epoch, on the device, each with its number of tokens. While one epoch is
        computed the next one is packed."""
        weight = self.config["data"]["promptWeight"]
        with concurrent.futures.ThreadPoolExecutor(1) as packing:

            def submit():
                return packing.submit(pack, self.documents, self.options.row_length, weight, self.random)

            upcoming = submit()
            while True:
                parts = upcoming.result()
                upcoming = submit()
                counts = (parts[3] >= 0).sum(1).tolist()
                parts = [part.to(self.device) for part in parts]
                for at in range(0, len(counts) - self.options.rows + 1, self.options.rows):
                    end = at + self.options.rows
                    yield [part[at:end] for part in parts], sum(counts[at:end])

    def steps(self):
        """The batches of each step, each with its number of tokens, without end."""
        if self.packed:
            for batch in self.batches():
                yield [batch]
        weight = self.config["data"]["promptWeight"]
        tokens = self.options.rows * self.options.row_length // PARTS
        while True:
            batches = batches_by_length(self.documents, tokens, weight, self.random)
            while step := [(parts, int((parts[3] >= 0).sum())) for parts in itertools.islice(batches, PARTS)]:
                yield step

    def rounded(self, parameters):
        """What the quantised file will hold."""
        rounded = dict(parameters)
        rounded["token_embd"] = q8(parameters["token_embd"])
        for name in self.matrices:
            rounded[name] = q4(parameters[name])
        return rounded

    def progress(self, tokens, seconds):
        """Share of the run that is done, 0 to 1."""
        done = tokens / self.config["schedule"]["tokens"]
        if self.options.seconds:
            done = max(done, seconds / self.options.seconds)
        return done

    def factor(self, tokens, done):
        """Of the learning rates: rises, stays, falls to 0."""
        schedule = self.config["schedule"]
        rise = min(1, tokens / max(1, schedule["warmUpTokens"]))
        fall = min(1, (1 - done) / schedule["decayFraction"]) if schedule["decayFraction"] else 1
        return rise * max(0, fall)

    def step_loss(self, batch, quantized):
        """The weighted mean of losses in nats a token."""
        parameters = self.round(self.parameters) if quantized else self.parameters
        with torch.autocast(self.device.type, torch.bfloat16):
            return self.network.loss(parameters, *batch) / batch[4].float().sum()

    def gradients(self, batches, done):
        """Leaves the gradients of the mean loss of all batches with the parameters; returns the loss."""
        quantized = done >= 1 - self.config["schedule"]["quantizeFraction"]
        weights = [batch[4].float().sum() for batch in batches]
        loss = 0
        for batch, weight in zip(batches, weights):
            share = self.step_loss(batch, quantized) * (weight / sum(weights))
            share.backward()
            loss += share.detach()
        return loss

    def run(self, output):
        """Trains, and leaves checkpoint.bin and steps.csv in the folder; goes on from them, but the optimiser's memory is
        empty again."""
        step, tokens, _, seconds = self.begun
        done = self.progress(tokens, seconds)
        if step:
            verb = "goes on" if done < 1 else "is finished"
            print(f"{verb} after {step} steps, {tokens / 1e6:.1f} M tokens, {seconds:.0f} s", flush=True)
        if done >= 1:
            return
        steps = self.steps()
        upcoming = next(steps)
        self.warm_up([batch for batch, _ in upcoming])
        print(f"compiled after {time.time() - self.started:.0f} s", flush=True)
        log = StepLog(self.begun)
        if step:
            log.read(output / "steps.csv", step)
        saved = time.time()
        while done < 1:
            batches = upcoming or next(steps)
            upcoming = None
            factor = self.factor(tokens + self.options.rows * self.options.row_length, done)
            loss = self.gradients([batch for batch, _ in batches], done)
            length = self.optimizer.step(factor)
            step += 1
            tokens += sum(count for _, count in batches)
            done = self.progress(tokens, time.time() - log.began)
            if log.is_due() or done >= 1:
                log.note(step, tokens, loss.item(), length.item(), factor, done >= 1)
                if time.time() - saved > SAVE_SECONDS and done < 1:
                    saved = time.time()
                    self.save(output, step, tokens, log)
        # the program that takes over goes by tokens, and would train on after a run that the time has ended
        self.save(output, step, max(tokens, self.config["schedule"]["tokens"]), log)

    def save(self, output, step, tokens, log):
        """Writes what the run has come to, from which `moonlamp train` or this program goes on."""
        log.write(output / "steps.csv")
        file = output / "checkpoint.bin"
        write_checkpoint(file, self.shape, self.parameters, step, tokens, log.smoothed, log.rows[-1][2])

    def warm_up(self, batches):
        """Compiles both forms of a step before the time counts; a second shape of a batch compiles for any."""
        for batch, quantized in itertools.product(batches, (False, True)):
            self.step_loss(batch, quantized).backward()
            for parameter in self.parameters.values():
                parameter.grad = None
        if self.device.type == "cuda":
            torch.cuda.synchronize()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("config", type=pathlib.Path)
    arguments.add_argument("documents", type=pathlib.Path)
    arguments.add_argument("output", type=pathlib.Path)
    arguments.add_argument("--seconds", type=float, help="end the schedule by then, if its tokens are not seen sooner")
    arguments.add_argument("--rows", type=int, default=32, help="rows of a step")
    arguments.add_argument("--row-length", type=int, default=2048, help="positions of a row")
    options = arguments.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    config = json.loads(options.config.read_text())
    began = time.time()
    documents = read_documents(options.documents)
    if not documents:
        raise SystemExit(f"{options.documents} has no documents")
    print(f"{len(documents)} documents, read in {time.time() - began:.0f} s", flush=True)
    Run(config, documents, options).run(options.output)


if __name__ == "__main__":
    main()
