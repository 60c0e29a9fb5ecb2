#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Throughput of the engine against PyTorch in Python, interleaved, so that both see the same machine.

    cmake --build --preset release --target bench_training
    python tests/bench/throughput.py [--models cnn-small,resnet20] [--repetitions 15] [--device cuda]

For each model and precision two processes take turns of about a second each, and one line says what each did in images a
second (median) and their ratio (median over the pairs of turns, with quartiles; then the ratio of processor time, which
tells more on a machine that is busy with other work; set OMP_WAIT_POLICY=passive there). Both train with SGD (momentum 0.9,
weight decay 1e-4) and random crop and flip on batches made from uint8 images in memory, channels-last. The Python side is eager PyTorch as
a careful user writes it: augmentation by tensor operations on the whole batch, fused SGD, no loss.item() in each step.
Needs torch 2.11.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PADDING = 4


class PythonSide:
    """The same verbs as bench_training."""

    def __init__(self, a):
        import torch

        sys.path.insert(0, str(ROOT / "tests" / "python"))
        import models

        self.torch, self.a = torch, a
        torch.set_num_threads(a.threads)
        torch.manual_seed(0)
        if a.device != "cpu":
            torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
        self.device = torch.device(a.device)
        self.images = torch.randint(256, (a.images, 3, 32, 32), dtype=torch.uint8, device=self.device)
        self.labels = torch.randint(10, (a.images,), device=self.device)
        self.mean = torch.tensor([0.4914, 0.4822, 0.4465], device=self.device).view(1, 3, 1, 1)
        self.std = torch.tensor([0.2470, 0.2435, 0.2616], device=self.device).view(1, 3, 1, 1)
        self.model = models.make(a.model).to(self.device, memory_format=torch.channels_last)
        self.optimiser = torch.optim.SGD(self.model.parameters(), 0.1, momentum=0.9, weight_decay=1e-4, fused=a.fused)
        self.order = iter(())

    def normalised(self, pixels):
        x = pixels.float().div_(255).sub_(self.mean).div_(self.std)
        return x.contiguous(memory_format=self.torch.channels_last)

    def positions(self):
        try:
            return next(self.order)
        except StopIteration:
            order = self.torch.randperm(self.a.images, device=self.device)
            self.order = iter(order[: self.a.images // self.a.batch_size * self.a.batch_size].split(self.a.batch_size))
            return next(self.order)

    def augmented(self, chosen):
        torch = self.torch
        n, size = len(chosen), self.images.shape[2]
        dy, dx = torch.randint(2 * PADDING + 1, (2, n, 1), device=self.device)
        base = torch.arange(size, device=self.device)
        columns = torch.where(torch.rand(n, 1, device=self.device) < 0.5, size - 1 - base, base)
        padded = torch.nn.functional.pad(self.images[chosen], (PADDING,) * 4)
        one = torch.arange(n, device=self.device)[:, None, None]
        return padded.permute(0, 2, 3, 1)[one, (base + dy)[:, :, None], (columns + dx)[:, None, :]].permute(0, 3, 1, 2)

    def autocast(self):
        return self.torch.autocast(self.device.type, self.torch.bfloat16, enabled=self.a.precision == "bf16")

    def train(self, batches):
        torch = self.torch
        self.model.train()
        total = torch.zeros((), device=self.device)
        for _ in range(batches):
            chosen = self.positions()
            x, y = self.normalised(self.augmented(chosen)), self.labels[chosen]
            with self.autocast():
                loss = torch.nn.functional.cross_entropy(self.model(x)[0], y)
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            self.optimiser.step()
            total += loss.detach()
        return total.item() / batches

    def evaluate(self, batches):
        torch = self.torch
        self.model.eval()
        logits, features = [], []
        with torch.inference_mode(), self.autocast():
            for pixels in self.images[: batches * self.a.batch_size].split(self.a.batch_size):
                z, f = self.model(self.normalised(pixels))
                logits.append(z.float().cpu())
                features.append(f.float().cpu())
        return torch.cat(logits).mean().item() + 0 * torch.cat(features).sum().item()

    def loop(self):
        for line in sys.stdin:
            verb, batches = line.split()
            start, processor = time.perf_counter(), time.process_time()
            check = getattr(self, verb)(int(batches))
            if self.device.type != "cpu":
                self.torch.cuda.synchronize()
            print(time.perf_counter() - start, time.process_time() - processor, check, flush=True)


class Worker:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def seconds(self, verb, batches):
        """Of the clock and of the processor."""
        self.process.stdin.write(f"{verb} {batches}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        if not answer:
            sys.exit(f"a worker ended: {self.process.args}")
        *seconds, check = map(float, answer)
        if check != check:
            sys.exit(f"a worker diverged: {self.process.args}")
        return seconds

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def compare(a, model, precision):
    shared = ["--model", model, "--precision", precision, "--device", a.device, "--threads", str(a.threads),
              "--batch-size", str(a.batch_size), "--images", str(a.images)]
    engine = Worker([str(a.engine), *shared])
    python = Worker([sys.executable, __file__, "--worker", "--fused", str(int(a.fused)), *shared])
    results = []
    for verb in a.verbs.split(","):
        for worker in (engine, python):
            worker.seconds(verb, 3)  # warm-up: memory, primitives
        slower = max(engine.seconds(verb, 2)[0], python.seconds(verb, 2)[0]) / 2
        batches = max(2, min(a.images // a.batch_size, round(a.turn / slower)))
        engine_turns, python_turns = [], []
        for i in range(a.repetitions):
            turns = ((engine, engine_turns), (python, python_turns))
            for worker, taken in turns if i % 2 == 0 else reversed(turns):
                taken.append(worker.seconds(verb, batches))
        images = batches * a.batch_size
        ratios = [p[0] / e[0] for e, p in zip(engine_turns, python_turns)]
        low, middle, high = statistics.quantiles(ratios, n=4)
        median = statistics.median
        result = {"verb": verb, "model": model, "precision": precision,
                  "engine": images / median(e[0] for e in engine_turns),
                  "python": images / median(p[0] for p in python_turns),
                  "ratio": middle, "ratio_low": low, "ratio_high": high,
                  "processor_ratio": median(p[1] / e[1] for e, p in zip(engine_turns, python_turns))}
        print("{verb:9} {model:20} {precision}  engine {engine:8.0f}  Python {python:8.0f} images/s  "
              "ratio {ratio:.3f} ({ratio_low:.3f} to {ratio_high:.3f}), by processor time {processor_ratio:.3f}".format(**result), flush=True)
        results.append(result)
    engine.close()
    python.close()
    return results


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    p.add_argument("--models", default="cnn-small,resnet20,densenet-bc-100-12")
    p.add_argument("--precisions", default="fp32,bf16")
    p.add_argument("--verbs", default="train,evaluate")
    p.add_argument("--repetitions", type=int, default=15)
    p.add_argument("--turn", type=float, default=1.0, help="seconds of one turn, about")
    p.add_argument("--batch-size", type=int, default=128)
    p.add_argument("--images", type=int, default=10000)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--device", default="cpu")
    p.add_argument("--fused", type=int, default=1, help="torch.optim.SGD(fused=True) on the Python side")
    p.add_argument("--engine", type=pathlib.Path, default=ROOT / "build" / "release" / "bin" / "bench_training")
    p.add_argument("--json", type=pathlib.Path, help="write the figures to this file")
    p.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    p.add_argument("--model", help=argparse.SUPPRESS)
    p.add_argument("--precision", help=argparse.SUPPRESS)
    a = p.parse_args()
    a.fused = bool(a.fused)
    if a.worker:
        return PythonSide(a).loop()
    results = [r for m in a.models.split(",") for q in a.precisions.split(",") for r in compare(a, m, q)]
    if a.json:
        a.json.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
