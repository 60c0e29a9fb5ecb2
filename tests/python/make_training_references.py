#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/training/*.json: learning rates and a short training by PyTorch, which the engine must repeat.

    python tests/python/make_training_references.py

Needs torch 2.11 and numpy.
"""
import copy
import json
import math
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.optim import lr_scheduler

from midstage_random import Random

FILES = pathlib.Path(__file__).resolve().parent.parent / "files" / "training"


def write(name, content):
    FILES.mkdir(parents=True, exist_ok=True)
    (FILES / name).write_text(json.dumps(content, separators=(",", ":")).replace('},{"name"', '},\n{"name"') + "\n")


def rates(options, batches, make, per_step):
    """The rates that a scheduler of torch.optim.lr_scheduler gives to each step."""
    optimiser = torch.optim.SGD([nn.Parameter(torch.zeros(1))], options["lr"])
    scheduler = make(optimiser)
    result = []
    for _ in range(options["epochs"]):
        for _ in range(batches):
            result.append(optimiser.param_groups[0]["lr"])
            optimiser.step()
            if per_step:
                scheduler.step()
        if not per_step:
            scheduler.step()
    return result


def schedules():
    cases = []

    def add(name, kind, epochs, lr, batches, make, per_step, **options):
        options = dict(kind=kind, epochs=epochs, lr=lr, per_step=per_step, **options)
        cases.append({"name": name, "batches_per_epoch": batches, **options, "rates": rates(options, batches, make, per_step)})

    s = lr_scheduler
    add("constant", "constant", 3, 0.05, 4, lambda o: s.ConstantLR(o, 1.0), False)
    add("the paper", "cosine", 100, 0.1, 3, lambda o: s.CosineAnnealingLR(o, 100), False)

    # openood/networks/utils and trainers: cosine_annealing(step, total_steps, lr_max, lr_min) under LambdaLR
    def openood(o):
        total, lr_max, lr_min = 20 * 7, 1, 1e-6 / 0.1
        return s.LambdaLR(o, lambda step: lr_min + (lr_max - lr_min) * 0.5 * (1 + np.cos(step / total * np.pi)))

    add("OpenOOD", "cosine", 20, 0.1, 7, openood, True, final_lr=1e-6)
    add("linear a step", "linear", 4, 0.2, 5, lambda o: s.LinearLR(o, 1.0, 0.01 / 0.2, 20), True, final_lr=0.01)
    add("linear an epoch", "linear", 7, 0.2, 2, lambda o: s.LinearLR(o, 1.0, 0.0, 7), False)
    add("multistep an epoch", "multistep", 10, 0.1, 3, lambda o: s.MultiStepLR(o, [5, 7], 0.1), False, milestones=[0.5, 0.7], gamma=0.1)
    add("multistep, inexact fractions", "multistep", 100, 0.1, 1, lambda o: s.MultiStepLR(o, [29, 57, 58], 0.2), False,
        milestones=[0.29, 0.57, 0.58], gamma=0.2)
    add("multistep a step", "multistep", 5, 0.1, 4, lambda o: s.MultiStepLR(o, [7, 15], 0.5), True, milestones=[0.35, 0.75], gamma=0.5)
    add("piecewise", "piecewise", 8, 0.1, 3, lambda o: s.LambdaLR(o, lambda t: 1 if t / 8 < 0.5 else 0.1 if t / 8 < 0.75 else 0.01), False,
        milestones=[0.5, 0.75], values=[0.1, 0.01])
    add("one drop", "one_drop", 6, 0.1, 2, lambda o: s.StepLR(o, 4, 0.1), False, milestones=[4 / 6], gamma=0.1)

    def warm(o):
        return s.ChainedScheduler([s.LinearLR(o, 1 / 8, 1.0, 7), s.CosineAnnealingLR(o, 24)])

    add("cosine a step under warm-up", "cosine", 6, 0.4, 4, warm, True, warmup_epochs=2.0)

    def warm_multistep(o):
        return s.ChainedScheduler([s.LinearLR(o, 1 / 6, 1.0, 5), s.MultiStepLR(o, [10, 15], 0.1)])

    add("multistep a step under warm-up", "multistep", 5, 0.4, 4, warm_multistep, True, milestones=[0.5, 0.75], warmup_epochs=1.5)
    write("schedules.json", cases)


class SmallClassifier(nn.Module):
    """tests/core/training/small_classifier.h"""

    def __init__(self, channels, classes):
        super().__init__()
        self.conv = nn.Conv2d(channels, 8, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(8)
        self.conv2 = nn.Conv2d(8, 12, 3, stride=2, padding=1)
        self.fc = nn.Linear(12, classes)

    def forward(self, x):
        x = F.relu(self.bn(self.conv(x)))
        x = F.relu(self.conv2(x))
        return self.fc(F.adaptive_avg_pool2d(x, 1).flatten(1))


def random_set(count, channels, size, classes, key):
    random = Random(key)
    images = np.array([random.below(256) for _ in range(count * channels * size * size)], np.uint8).reshape(count, channels, size, size)
    labels = np.array([random.below(classes) for _ in range(count)])
    mean = [0.45 + 0.02 * c for c in range(channels)]
    std = [0.25 - 0.01 * c for c in range(channels)]
    return images, labels, mean, std


def augmented(images, padding, random):
    """RandomCrop(size, padding) and RandomHorizontalFlip of torchvision, with the engine's draws."""
    size = images.shape[2]
    result = []
    for image in images:
        dy, dx, flip = random.below(2 * padding + 1), random.below(2 * padding + 1), random.below(2)
        image = np.pad(image, ((0, 0), (padding, padding), (padding, padding)))[:, dy:dy + size, dx:dx + size]
        result.append(image[:, :, ::-1] if flip else image)
    return np.stack(result)


def numbers(state):
    """Nine digits hold a float32."""
    return {name: [float(f"{v:.9g}") for v in tensor.flatten().tolist()] for name, tensor in state.items()}


def training():
    seed, count, batch, epochs, classes, padding, decay, smoothing = 11, 50, 16, 3, 5, 2, 0.9, 0.1
    images, labels, mean, std = random_set(count, 3, 8, classes, key=77)
    torch.manual_seed(3)
    network = SmallClassifier(3, classes)
    initial = numbers(network.state_dict())
    average = copy.deepcopy(network)
    optimiser = torch.optim.SGD(network.parameters(), 0.2, momentum=0.9, nesterov=True, weight_decay=5e-4)
    batches = count // batch
    scheduler = lr_scheduler.CosineAnnealingLR(optimiser, epochs * batches)
    losses = []
    network.train()
    for epoch in range(epochs):
        order = Random(seed, Random.STREAMS["shuffle"], epoch).permutation(count)
        dynamics = {"loss": [math.nan] * count, "margin": [math.nan] * count, "correct": [-1] * count}
        for k in range(batches):
            chosen = order[k * batch:(k + 1) * batch]
            pixels = augmented(images[chosen], padding, Random(seed, Random.STREAMS["augmentation"], epoch, k))
            x = torch.from_numpy(pixels.copy()).float() / 255
            x = (x - torch.tensor(mean).view(1, 3, 1, 1)) / torch.tensor(std).view(1, 3, 1, 1)
            y = torch.from_numpy(labels[chosen])
            z = network(x)
            loss = F.cross_entropy(z, y, label_smoothing=smoothing)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            scheduler.step()
            with torch.no_grad():
                for e, w in zip(average.state_dict().values(), network.state_dict().values()):
                    e.lerp_(w, 1 - decay) if e.dtype.is_floating_point else e.copy_(w)
                each = F.cross_entropy(z, y, reduction="none")
                losses.append(each.mean().item())
                own = z.gather(1, y[:, None])[:, 0]
                margin = own - z.scatter(1, y[:, None], -math.inf).amax(1)
            for position, l, m in zip(chosen, each.tolist(), margin.tolist()):
                dynamics["loss"][position], dynamics["margin"][position], dynamics["correct"][position] = l, m, int(m > 0)
    momentum = numbers({name: optimiser.state[p]["momentum_buffer"] for name, p in network.named_parameters()})
    for name in ("loss", "margin"):
        dynamics[name] = [None if math.isnan(v) else float(f"{v:.9g}") for v in dynamics[name]]
    write("small_training.json", {
        "seed": seed, "count": count, "batch": batch, "epochs": epochs, "classes": classes, "padding": padding, "ema_decay": decay,
        "label_smoothing": smoothing, "set_key": 77, "size": 8, "initial": initial, "losses": losses,
        "final": numbers(network.state_dict()), "average": numbers(average.state_dict()), "momentum": momentum, "dynamics": dynamics})


if __name__ == "__main__":
    schedules()
    training()
