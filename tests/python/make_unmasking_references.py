#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/masks/unmasking.json: UM fine-tuning and UMAP pruning by PyTorch, which the engine must repeat.

    python tests/python/make_unmasking_references.py

Needs torch 2.11 and numpy. Each case starts from the same network, whose batch-norm statistics have moved, and does five steps.
"""
import copy
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

from make_training_references import SmallClassifier, numbers, random_set
from midstage_random import Random

FILE = pathlib.Path(__file__).resolve().parent.parent / "files" / "masks" / "unmasking.json"
SEED, COUNT, BATCH, CLASSES, SIZE, SET_KEY, STEPS = 23, 80, 16, 5, 8, 91, 5
LR, MOMENTUM, WEIGHT_DECAY, DECAY = 0.1, 0.9, 1e-4, 0.9


class Subset(torch.autograd.Function):
    """1 for the entries of largest score, 0 for the int((1 - keep) * n) smallest; its gradient is passed on as it is."""

    @staticmethod
    def forward(ctx, scores, dropped):
        mask = torch.ones(scores.numel())
        mask[torch.sort(scores.flatten(), stable=True).indices[:dropped]] = 0
        return mask.view_as(scores)

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


def data():
    images, labels, mean, std = random_set(COUNT, 3, SIZE, CLASSES, SET_KEY)
    x = torch.from_numpy(images).float() / 255
    x = (x - torch.tensor(mean).view(1, 3, 1, 1)) / torch.tensor(std).view(1, 3, 1, 1)
    order = Random(SEED, Random.STREAMS["shuffle"], 0).permutation(COUNT)
    return [(x[order[k * BATCH:(k + 1) * BATCH]], torch.from_numpy(labels[order[k * BATCH:(k + 1) * BATCH]])) for k in range(STEPS)]


def first_network():
    """Trained for a while, so that neither weights nor batch-norm statistics are those of a new network."""
    torch.manual_seed(5)
    network = SmallClassifier(3, CLASSES)
    optimiser = torch.optim.SGD(network.parameters(), 0.05, momentum=0.9)
    for _ in range(4):
        for x, y in data():
            optimiser.zero_grad()
            F.cross_entropy(network(x), y).backward()
            optimiser.step()
    return network


def objective(loss, constraint):
    return loss if constraint is None else (loss - constraint).abs() + constraint


def unmasking(first, constraint):
    network = copy.deepcopy(first).train()
    optimiser = torch.optim.SGD(network.parameters(), LR, momentum=MOMENTUM, weight_decay=WEIGHT_DECAY)
    losses, objectives = [], []
    for x, y in data():
        loss = F.cross_entropy(network(x), y)
        minimised = objective(loss, constraint)
        optimiser.zero_grad()
        minimised.backward()
        optimiser.step()
        losses.append(loss.item())
        objectives.append(minimised.item())
    return {"constraint": constraint, "losses": losses, "objectives": objectives, "final": numbers(network.state_dict()),
            "momentum": numbers({name: optimiser.state[p]["momentum_buffer"] for name, p in network.named_parameters()})}


def pruning(first, constraint, keep, ranking, freeze, score_decay):
    network = copy.deepcopy(first).train()
    names = [name for name, p in network.named_parameters() if name.endswith("weight") and p.dim() > 1]
    dense = {name: p.detach().clone().requires_grad_(not freeze) for name, p in network.named_parameters()}
    generator = torch.Generator().manual_seed(9)
    scores = {}
    for name in names:
        bound = dense[name][0].numel() ** -0.5
        scores[name] = ((torch.rand(dense[name].shape, generator=generator) * 2 - 1) * bound).requires_grad_(True)
    initial_scores = numbers(scores)
    average = {name: s.detach().clone() for name, s in scores.items()}
    groups = [{"params": list(scores.values()), "weight_decay": score_decay}]
    if not freeze:
        groups.append({"params": list(dense.values()), "weight_decay": WEIGHT_DECAY})
    optimiser = torch.optim.SGD(groups, LR, momentum=MOMENTUM)

    def kept(values):
        if ranking == "per_layer":
            return {name: Subset.apply(v.abs(), int((1 - keep) * v.numel())) for name, v in values.items()}
        flat = torch.cat([v.abs().flatten() for v in values.values()])
        mask = Subset.apply(flat, int((1 - keep) * flat.numel()))
        parts = torch.split(mask, [v.numel() for v in values.values()])
        return {name: part.view_as(v) for (name, v), part in zip(values.items(), parts)}

    losses, objectives = [], []
    buffers = dict(network.named_buffers())
    for x, y in data():
        masks = kept(scores)
        weights = {name: w * masks[name] if name in masks else w for name, w in dense.items()}
        loss = F.cross_entropy(torch.func.functional_call(network, {**weights, **buffers}, (x,)), y)
        minimised = objective(loss, constraint)
        optimiser.zero_grad()
        minimised.backward()
        optimiser.step()
        with torch.no_grad():
            for name in names:
                average[name].lerp_(scores[name], 1 - DECAY)
        losses.append(loss.item())
        objectives.append(minimised.item())
    with torch.no_grad():
        masks = kept(scores)
        final = {name: w * masks[name] if name in masks else w for name, w in dense.items()}
        averaged = {name: dense[name] * mask for name, mask in kept(average).items()} if freeze else {}
    return {"constraint": constraint, "keep": keep, "ranking": ranking, "freeze": freeze, "score_decay": score_decay,
            "initial_scores": initial_scores, "losses": losses, "objectives": objectives, "final": numbers({**final, **buffers}),
            "scores": numbers(scores), "average": numbers(averaged), "average_scores": numbers(average),
            "momentum": numbers({name: optimiser.state[s]["momentum_buffer"] for name, s in scores.items()})}


def main():
    first = first_network()
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(json.dumps({
        "seed": SEED, "count": COUNT, "batch": BATCH, "classes": CLASSES, "size": SIZE, "set_key": SET_KEY, "lr": LR, "momentum": MOMENTUM,
        "weight_decay": WEIGHT_DECAY, "decay": DECAY, "initial": numbers(first.state_dict()),
        # The first constraint lies above the loss, the second between losses: both sides of |CE - c| + c.
        "unmasking": [unmasking(first, 2.0), unmasking(first, 1.59), unmasking(first, None)],
        "pruning": [pruning(first, 2.0, 0.8, "per_layer", True, 0.0), pruning(first, 0.05, 0.7, "global", True, 1e-3),
                    pruning(first, None, 0.5, "per_layer", False, 0.0)],
    }, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
