# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/files/checkpoints: small files of torch.save in every form that is to be read, what they hold
(expected.json), and forged ones that must be refused (bad_*).

    python tests/python/make_checkpoint_references.py
"""
import collections
import io
import json
import os
import pathlib
import pickle
import zipfile

import torch
from torch import nn

FOLDER = pathlib.Path(__file__).parent.parent / "files" / "checkpoints"


def tensors():
    """Every type a state_dict has, and views of every sort."""
    base = torch.arange(24, dtype=torch.float32).reshape(4, 6) / 7
    result = collections.OrderedDict()
    for dtype in (torch.float32, torch.float64, torch.float16, torch.bfloat16):
        result[f"real.{str(dtype)[6:]}"] = torch.tensor([-1.5, 0.0, 2.25, 1000.0], dtype=dtype)
    for dtype in (torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8):
        result[f"whole.{str(dtype)[6:]}"] = torch.tensor([[0, 1], [2, 100]], dtype=dtype)
    result["flags"] = torch.tensor([True, False, True])
    result["scalar"] = torch.tensor(3)
    result["empty"] = torch.zeros(0, 5)
    result["whole"] = base
    result["transposed"] = base.t()
    result["columns"] = base[1:, 2:4]
    result["strided"] = base[::2, ::3]
    result["channels_last"] = torch.arange(24.0).reshape(1, 2, 3, 4).contiguous(memory_format=torch.channels_last)
    return result


def network_like():
    torch.manual_seed(1)
    return nn.Sequential(nn.Conv2d(1, 2, 3, bias=False), nn.BatchNorm2d(2), nn.Linear(2, 3))


def good():
    net = network_like()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    for parameter in net.parameters():
        parameter.grad = torch.ones_like(parameter)
    optimizer.step()
    prefixed = collections.OrderedDict(("module." + k, v) for k, v in net.state_dict().items())
    parameters = dict(net.named_parameters())
    yield "types_zip.pt", tensors(), tensors(), {}
    yield "types_legacy.pt", tensors(), tensors(), {"_use_new_zipfile_serialization": False}
    yield "types_protocol5.pt", tensors(), tensors(), {"pickle_protocol": 5}
    yield "types_legacy_protocol4.pt", tensors(), tensors(), {"pickle_protocol": 4, "_use_new_zipfile_serialization": False}
    yield "module_prefix.th", {"best_prec1": 91.5, "epoch": 3, "state_dict": prefixed}, net.state_dict(), \
        {"_use_new_zipfile_serialization": False}
    whole = {"epoch": 2**40, "rng": torch.zeros(4, dtype=torch.uint8), "model": net.state_dict(),
             "optimizer": optimizer.state_dict(), "names": ["a", None, True, (1, 2.5)], "note": "déjà vu"}
    yield "training_state.pt", whole, net.state_dict(), {}
    yield "nested.pt", {"net": {"state_dict": prefixed}}, net.state_dict(), {}
    yield "model_state_dict.pt", {"model_state_dict": net.state_dict()}, net.state_dict(), {}
    yield "ema.pt", {"ema": net.state_dict()}, net.state_dict(), {}
    yield "parameters.pt", parameters, parameters, {}


class Call:
    """Pickles as a call of a Python function."""

    def __init__(self, function, *arguments):
        self.function, self.arguments = function, arguments

    def __reduce__(self):
        return self.function, self.arguments


class Storage:
    def __init__(self, count, kind=torch.FloatStorage, key="0"):
        self.id = ("storage", kind, key, "cpu", count)


class Pickler(pickle.Pickler):
    def persistent_id(self, obj):
        return obj.id if isinstance(obj, Storage) else None


def pickled(obj, protocol=2):
    out = io.BytesIO()
    Pickler(out, protocol).dump(obj)
    return out.getvalue()


def archive(obj, storages=(bytes(16),), protocol=2, compression=zipfile.ZIP_STORED, extra=()):
    """A zip as torch.save writes it; obj may also be a ready pickle."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as file:
        file.writestr("archive/data.pkl", obj if isinstance(obj, bytes) else pickled(obj, protocol))
        for i, storage in enumerate(storages):
            file.writestr(f"archive/data/{i}", storage)
        for name, content in extra:
            file.writestr(f"archive/{name}", content)
        file.writestr("archive/version", "3\n")
    return out.getvalue()


def tensor(storage, offset, size, stride):
    return Call(torch._utils._rebuild_tensor_v2, storage, offset, size, stride, False, collections.OrderedDict())


def legacy(obj, storages=((4, bytes(16)),), keys=("0",)):
    out = pickled(0x1950a86a20f9469cfc6c) + pickled(1001) + pickled({"little_endian": True})
    out += pickled(obj) + pickled(list(keys))
    return out + b"".join(count.to_bytes(8, "little") + content for count, content in storages)


def bad():
    """name, content, what the message must say"""
    four = Storage(4)
    run = Call(os.system, "touch /tmp/midstage-was-here")
    yield "bad_system.pt", archive({"w": run}), "posix.system"
    yield "bad_system_protocol4.pt", archive({"w": run}, protocol=4), "posix.system"
    yield "bad_system_legacy.pt", legacy({"w": run}), "posix.system"
    yield "bad_system_first.pt", pickled(run), "posix.system"
    yield "bad_eval.pt", archive({"w": Call(eval, "1")}), "builtin"
    yield "bad_build.pt", archive(b"\x80\x02ctorch\nFloatStorage\n}b."), "attributes"
    yield "bad_module.pt", None, "Sequential"
    yield "bad_shape.pt", archive({"w": tensor(four, 0, (2**40,), (0,))}), "beyond its storage"
    yield "bad_overflow.pt", archive({"w": tensor(four, 0, (2**32, 2**32), (2**62, 2**62))}), "beyond its storage"
    yield "bad_offset.pt", archive({"w": tensor(four, 2, (3,), (1,))}), "beyond its storage"
    yield "bad_stride.pt", archive({"w": tensor(four, 0, (2, 2), (3, 2))}), "beyond its storage"
    yield "bad_negative.pt", archive({"w": tensor(four, 0, (2,), (-1,))}), "stride"
    yield "bad_dimensions.pt", archive({"w": tensor(four, 0, (1,) * 65, (1,) * 65)}), "shape"
    yield "bad_strides_missing.pt", archive({"w": tensor(four, 0, (2, 2), (1,))}), "beyond its storage"
    yield "bad_storage.pt", archive({"w": tensor(Storage(2**45), 0, (4,), (1,))}), "bytes instead of"
    yield "bad_storage_impossible.pt", archive({"w": tensor(Storage(2**60), 0, (4,), (1,))}), "impossible size"
    yield "bad_storage_missing.pt", archive({"w": tensor(Storage(4, key="7"), 0, (4,), (1,))}), "does not hold"
    yield "bad_storage_types.pt", archive({"w": tensor(four, 0, (4,), (1,)),
                                           "v": tensor(Storage(2, torch.DoubleStorage), 0, (2,), (1,))}), "two sizes"
    yield "bad_legacy_storage.pt", legacy({"w": tensor(Storage(2**45), 0, (4,), (1,))}, ((2**45, bytes(16)),)), \
        "end of the file"
    yield "bad_legacy_count.pt", legacy({"w": tensor(four, 0, (4,), (1,))}, ((5, bytes(20)),)), "5 elements instead of 4"
    yield "bad_legacy_keys.pt", legacy({"w": tensor(four, 0, (4,), (1,))}, (), ()), "does not hold"
    bomb = bytes(4 * 2**22)
    yield "bad_bomb.pt", archive({"w": tensor(Storage(2**22), 0, (2**22,), (1,))}, (bomb,),
                                 compression=zipfile.ZIP_DEFLATED), "unpacks to far more"
    yield "bad_endian.pt", archive({"w": tensor(four, 0, (4,), (1,))}, extra=(("byteorder", "big"),)), "big-endian"
    yield "bad_twice.pt", archive({"w": tensor(four, 0, (4,), (1,)), "module.w": tensor(four, 0, (4,), (1,))}), "twice"
    yield "bad_names.pt", archive({5: tensor(four, 0, (4,), (1,))}), "not text"
    yield "bad_nothing.pt", archive({"epoch": 1, "lr": 0.1}), "epoch"
    yield "bad_list.pt", archive([1, 2]), "something else than a dict"
    yield "bad_zip.pt", zipped_text(), "damaged"
    yield "bad_text.pt", b"not a checkpoint\n", "no checkpoint"
    yield "bad_empty.pt", b"", "empty"
    # A dict inside itself, and marks and references without end.
    yield "bad_cycle.pt", archive(b"\x80\x02}q\x00X\x05\x00\x00\x00modelh\x00s."), "no state_dict"
    yield "bad_marks.pt", archive(b"\x80\x02" + b"(" * 1000 + b"."), "without the value"
    yield "bad_memo.pt", archive(b"\x80\x02}j\xff\xff\xff\xff."), "not stored"
    yield "bad_opcode.pt", archive(b"\x80\x02(i__main__\nA\n."), "0x69"


def zipped_text():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a/readme.txt", "no checkpoint")
    return out.getvalue()


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    expected = {}
    for name, saved, content, options in good():
        torch.save(saved, FOLDER / name, **options)
        expected[name] = [{"name": key, "type": str(value.dtype)[6:], "shape": list(value.shape),
                           "values": value.detach().double().flatten().tolist()} for key, value in content.items()]
    refused = {}
    for name, content, message in bad():
        if content is None:
            torch.save(network_like(), FOLDER / name)
        else:
            (FOLDER / name).write_bytes(content)
        refused[name] = message
    program = torch.jit.script(nn.ReLU())
    program.save(str(FOLDER / "bad_torchscript.pt"))
    refused["bad_torchscript.pt"] = "TorchScript"
    text = json.dumps({"good": expected, "bad": refused}, separators=(",", ":"), sort_keys=True)
    (FOLDER / "expected.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
