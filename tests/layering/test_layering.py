#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layering.py finds each kind of violation in a small tree that commits it, and none in one that does not."""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("layering.py")
SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
QT_PROGRAM = ""


class Layering(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="midstage-test-")
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("core/ood/score.h", SPDX + "#include <ATen/core/Tensor.h>\n#include <vector>\n")
        self.write("core/ood/score.cpp", SPDX + '#include "core/ood/score.h"\n#include <queue>\n')
        self.write("widgets/plot.h", SPDX + "#include <qcustomplot.h>\n#include <QWidget>\n")
        self.write("app/window.cpp", SPDX + '#include "widgets/plot.h"\n#include "app/worker.h"\n')
        self.write("app/worker.h", SPDX + "#include <QObject>\n")
        self.write("app/worker.cpp", SPDX + '#include "core/ood/score.h"\n#include "app/worker.h"\n')

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def violations(self, *arguments):
        done = subprocess.run([sys.executable, "-B", str(SCRIPT), str(self.root), *arguments], capture_output=True, text=True, check=False)
        self.assertEqual(done.stderr, "")
        lines = done.stdout.splitlines()
        return lines if done.returncode else []

    def assert_found(self, *parts, arguments=()):
        lines = self.violations(*arguments)
        self.assertEqual(len(lines), 1, lines)
        for part in parts:
            self.assertIn(part, lines[0])

    def test_a_good_house(self):
        self.assertEqual(self.violations(), [])

    def test_qt_in_core(self):
        for name in ("QString", "QtCore/QString", "QtGlobal", "QtCore", "QtWidgets", "qglobal.h", "qcustomplot.h"):
            self.write("core/ood/bad.h", SPDX + f"#include <{name}>\n")
            self.assert_found("core/ood/bad.h", name, "core has no Qt")

    def test_qt_in_core_by_way_of_another_header(self):
        self.write("core/base/deep.h", SPDX + '#include "helper.h"\n')
        self.write("core/base/helper.h", SPDX + "#  include <QVector>\n")
        lines = self.violations()
        self.assertIn("core/base/deep.h includes helper.h -> QVector: core has no Qt", lines)

    def test_core_knows_the_widgets(self):
        self.write("widgets/value.h", SPDX)
        self.write("core/bad.cpp", SPDX + '#include "widgets/value.h"\n')
        self.assert_found("core/bad.cpp", "core knows neither widgets nor app")

    def test_core_knows_the_app(self):
        self.write("app/value.h", SPDX)
        self.write("core/bad.cpp", SPDX + '#include "app/value.h"\n')
        self.assert_found("core/bad.cpp", "core knows neither widgets nor app")

    def test_libtorch_in_widgets(self):
        for name in ("torch/torch.h", "ATen/ATen.h", "c10/util/Half.h"):
            self.write("widgets/bad.cpp", SPDX + f"#include <{name}>\n")
            self.assert_found("widgets/bad.cpp", name, "widgets know no LibTorch")

    def test_widgets_know_core(self):
        self.write("core/value.h", SPDX)
        self.write("widgets/bad.cpp", SPDX + '#include "core/value.h"\n')
        self.assert_found("widgets/bad.cpp", "widgets know neither core nor app")

    def test_one_file_sees_libtorch_and_the_plots(self):
        self.write("app/bad.cpp", SPDX + '#include "core/ood/score.h"\n#include "widgets/plot.h"\n')
        self.assert_found("app/bad.cpp", "core/ood/score.h -> ATen/core/Tensor.h", "widgets/plot.h -> qcustomplot.h")

    def test_a_long_file(self):
        self.write("core/long.cpp", SPDX + "int x;\n" * 600)
        self.assert_found("core/long.cpp", "601 lines")

    def test_no_licence(self):
        self.write("tests/test_x.cpp", "#include <vector>\n")
        self.assert_found("tests/test_x.cpp", "SPDX")
        (self.root / "tests/test_x.cpp").unlink()
        self.write("packaging/x.sh", "#!/bin/bash\necho\n")
        self.assert_found("packaging/x.sh", "SPDX")

    def test_what_the_compiler_is_told(self):
        commands = self.root / "compile_commands.json"

        def compiled(file, command):
            commands.write_text(json.dumps([{"directory": "/", "file": str(self.root.resolve() / file), "command": command}]), encoding="utf-8")
            return ("--commands", str(commands))

        self.assertEqual(self.violations(*compiled("core/ood/score.cpp", "c++ -idirafter /x/torch/include -c score.cpp")), [])
        self.assertEqual(self.violations(*compiled("app/window.cpp", "c++ -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore")), [])
        self.assert_found("core/ood/score.cpp", "core has no Qt",
                          arguments=compiled("core/ood/score.cpp", "c++ -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -c score.cpp"))
        self.write("widgets/plot.cpp", SPDX)
        self.assert_found("widgets/plot.cpp", "widgets know no LibTorch",
                          arguments=compiled("widgets/plot.cpp", "c++ -idirafter /x/torch/include -c plot.cpp"))
        self.assert_found("app/window.cpp", "precompiled header",
                          arguments=compiled("app/window.cpp", "c++ -include /b/core/CMakeFiles/midstage_core.dir/cmake_pch.hxx -c window.cpp"))

    def test_a_program_that_links_qt(self):
        self.assert_found(QT_PROGRAM, "libQt6", arguments=("--without-qt", QT_PROGRAM))
        self.assertEqual(self.violations("--without-qt", "/bin/true"), [])

    def test_an_empty_house_is_no_success(self):
        with tempfile.TemporaryDirectory() as empty:
            done = subprocess.run([sys.executable, "-B", str(SCRIPT), empty], capture_output=True, text=True, check=False)
            self.assertNotEqual(done.returncode, 0)


if __name__ == "__main__":
    QT_PROGRAM = sys.argv.pop()
    sys.exit(unittest.main())
