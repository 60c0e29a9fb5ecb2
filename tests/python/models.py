# SPDX-License-Identifier: GPL-3.0-or-later
"""The architectures of Midstage as plain PyTorch modules.

Load a checkpoint that Midstage wrote, or one that Midstage is to read:

    model = make("densenet-bc-100-12", channels=3, classes=10)
    model.load_state_dict(torch.load("epoch_0010.pt", weights_only=True))
    logits, features = model(images)

Parameter names follow the usual Python implementations: akamaster/pytorch_resnet_cifar10 (resnet20), OpenOOD
(resnet18), xternalz/WideResNet-pytorch (wrn-*), andreasveit/densenet-pytorch (densenet-*).
"""
import torch
import torch.nn.functional as F
from torch import nn


def conv(inputs, outputs, kernel, stride=1):
    return nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False)


class Classifier(nn.Module):
    """Gives (logits, features): features are what the last linear layer sees."""

    last = "fc"

    def forward(self, images):
        features = self.activations(images).mean((2, 3))
        return getattr(self, self.last)(features), features


class CnnSmall(Classifier):
    def __init__(self, channels, classes, affine):
        super().__init__()
        for i, (width, stride) in enumerate(((24, 1), (48, 2), (96, 2), (96, 2)), 1):
            setattr(self, f"conv{i}", conv(channels, width, 3, stride))
            setattr(self, f"bn{i}", nn.BatchNorm2d(width, affine=affine))
            channels = width
        self.fc = nn.Linear(channels, classes)

    def activations(self, x):
        for i in range(1, 5):
            x = getattr(self, f"bn{i}")(getattr(self, f"conv{i}")(x)).relu()
        return x


class Residual(nn.Module):
    """Two convolutions and a shortcut: projected (resnet18), or subsampled and padded with zeros (resnet20)."""

    def __init__(self, inputs, outputs, affine, projected):
        super().__init__()
        stride = 1 if inputs == outputs else 2
        self.conv1 = conv(inputs, outputs, 3, stride)
        self.bn1 = nn.BatchNorm2d(outputs, affine=affine)
        self.conv2 = conv(outputs, outputs, 3)
        self.bn2 = nn.BatchNorm2d(outputs, affine=affine)
        self.shortcut = nn.Sequential()
        self.padding = 0
        if stride == 2 and projected:
            self.shortcut = nn.Sequential(conv(inputs, outputs, 1, stride), nn.BatchNorm2d(outputs, affine=affine))
        elif stride == 2:
            self.padding = (outputs - inputs) // 2

    def forward(self, x):
        y = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.padding, self.padding)) if self.padding else self.shortcut(x)
        return (y + x).relu()


class ResNet(Classifier):
    def __init__(self, channels, classes, affine, widths, blocks, projected, last):
        super().__init__()
        self.last = last
        self.conv1 = conv(channels, widths[0], 3)
        self.bn1 = nn.BatchNorm2d(widths[0], affine=affine)
        inputs = widths[0]
        for i, width in enumerate(widths, 1):
            stage = [Residual(inputs if j == 0 else width, width, affine, projected) for j in range(blocks)]
            setattr(self, f"layer{i}", nn.Sequential(*stage))
            inputs = width
        self.stages = len(widths)
        setattr(self, last, nn.Linear(inputs, classes))

    def activations(self, x):
        x = self.bn1(self.conv1(x)).relu()
        for i in range(self.stages):
            x = getattr(self, f"layer{i + 1}")(x)
        return x


class Layers(nn.Module):
    """A block whose layers are named layer.0, layer.1 ..."""

    def __init__(self, layers):
        super().__init__()
        self.layer = nn.Sequential(*layers)

    def forward(self, x):
        return self.layer(x)


class WideLayer(nn.Module):
    def __init__(self, inputs, outputs, stride, affine, dropout):
        super().__init__()
        self.bn1 = nn.BatchNorm2d(inputs, affine=affine)
        self.conv1 = conv(inputs, outputs, 3, stride)
        self.bn2 = nn.BatchNorm2d(outputs, affine=affine)
        self.conv2 = conv(outputs, outputs, 3)
        self.convShortcut = conv(inputs, outputs, 1, stride) if inputs != outputs else None
        self.dropout = dropout

    def forward(self, x):
        activated = self.bn1(x).relu()
        y = F.dropout(self.bn2(self.conv1(activated)).relu(), self.dropout, self.training)
        return self.conv2(y) + (x if self.convShortcut is None else self.convShortcut(activated))


class WideResNet(Classifier):
    def __init__(self, depth, width, channels, classes, affine, dropout):
        super().__init__()
        n = (depth - 4) // 6
        widths = (16, 16 * width, 32 * width, 64 * width)
        self.conv1 = conv(channels, widths[0], 3)
        for i, stride in enumerate((1, 2, 2), 1):
            layers = [WideLayer(widths[i - 1] if j == 0 else widths[i], widths[i], stride if j == 0 else 1, affine, dropout)
                      for j in range(n)]
            setattr(self, f"block{i}", Layers(layers))
        self.bn1 = nn.BatchNorm2d(widths[3], affine=affine)
        self.fc = nn.Linear(widths[3], classes)

    def activations(self, x):
        return self.bn1(self.block3(self.block2(self.block1(self.conv1(x))))).relu()


class DenseLayer(nn.Module):
    def __init__(self, inputs, growth, bottleneck, affine, dropout):
        super().__init__()
        self.dropout = dropout
        self.bn1 = nn.BatchNorm2d(inputs, affine=affine)
        self.conv1 = conv(inputs, 4 * growth, 1) if bottleneck else conv(inputs, growth, 3)
        if bottleneck:
            self.bn2 = nn.BatchNorm2d(4 * growth, affine=affine)
            self.conv2 = conv(4 * growth, growth, 3)
        self.bottleneck = bottleneck

    def forward(self, x):
        y = F.dropout(self.conv1(self.bn1(x).relu()), self.dropout, self.training)
        if self.bottleneck:
            y = F.dropout(self.conv2(self.bn2(y).relu()), self.dropout, self.training)
        return torch.cat((x, y), 1)


class Transition(nn.Module):
    def __init__(self, inputs, outputs, affine, dropout):
        super().__init__()
        self.dropout = dropout
        self.bn1 = nn.BatchNorm2d(inputs, affine=affine)
        self.conv1 = conv(inputs, outputs, 1)

    def forward(self, x):
        return F.avg_pool2d(F.dropout(self.conv1(self.bn1(x).relu()), self.dropout, self.training), 2)


class DenseNet(Classifier):
    def __init__(self, depth, growth, bottleneck, reduction, channels, classes, affine, dropout):
        super().__init__()
        n = (depth - 4) // (6 if bottleneck else 3)
        width = 2 * growth
        self.conv1 = conv(channels, width, 3)
        for i in (1, 2, 3):
            layers = [DenseLayer(width + j * growth, growth, bottleneck, affine, dropout) for j in range(n)]
            setattr(self, f"block{i}", Layers(layers))
            width += n * growth
            if i < 3:
                setattr(self, f"trans{i}", Transition(width, int(width * reduction), affine, dropout))
                width = int(width * reduction)
        self.bn1 = nn.BatchNorm2d(width, affine=affine)
        self.fc = nn.Linear(width, classes)

    def activations(self, x):
        x = self.trans2(self.block2(self.trans1(self.block1(self.conv1(x)))))
        return self.bn1(self.block3(x)).relu()


NAMES = ("cnn-small", "resnet20", "resnet18", "wrn-40-2", "wrn-40-4", "densenet-40-12", "densenet-bc-100-12")


def make(name, channels=3, classes=10, affine=True, dropout=0.0):
    """The network of that name with PyTorch's default initial weights."""
    if name == "cnn-small":
        return CnnSmall(channels, classes, affine)
    if name == "resnet20":
        return ResNet(channels, classes, affine, (16, 32, 64), 3, projected=False, last="linear")
    if name == "resnet18":
        return ResNet(channels, classes, affine, (64, 128, 256, 512), 2, projected=True, last="fc")
    if name in ("wrn-40-2", "wrn-40-4"):
        return WideResNet(40, int(name[-1]), channels, classes, affine, dropout)
    if name == "densenet-40-12":
        return DenseNet(40, 12, False, 1.0, channels, classes, affine, dropout)
    if name == "densenet-bc-100-12":
        return DenseNet(100, 12, True, 0.5, channels, classes, affine, dropout)
    raise ValueError(f"no model {name!r}: choose one of {', '.join(NAMES)}")
