# SPDX-License-Identifier: GPL-3.0-or-later
"""A package index on 127.0.0.1 that can misbehave, and the small wheels that it serves."""
import base64
import hashlib
import io
import random
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def make_wheel(name, files, version="1.0"):
    """The file name, bytes and lock line of a wheel that holds `files` (path -> bytes)."""
    dist_info = f"{name}-{version}.dist-info"
    lines = [f"{path},sha256={base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip('=')},{len(content)}"
             for path, content in files.items()]
    record = "\n".join(lines + [f"{dist_info}/RECORD,,", ""]).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in {**files, f"{dist_info}/RECORD": record}.items():
            archive.writestr(zipfile.ZipInfo(path, (2020, 2, 2, 2, 2, 2)), content, zipfile.ZIP_DEFLATED)
    wheel = buffer.getvalue()
    file = f"{name}-{version}-py3-none-manylinux2014_x86_64.whl"
    unpacked = sum(map(len, files.values())) + len(record)
    line = f"cpu {len(wheel)} {unpacked} {hashlib.sha256(wheel).hexdigest()} {hashlib.sha256(record).hexdigest()} {file}"
    return file, wheel, line


def noise(size, seed):
    """Bytes that do not compress."""
    return random.Random(seed).randbytes(size)


class IndexServer:
    """Serves `wheels` (file -> bytes).

    cuts: how many bytes each answer sends before its connection breaks off, one entry used up by each answer.
    status: what every wheel is answered with instead. pause: seconds to wait between two blocks of 64 kB.
    ranges: what was asked for, in order (None: the whole file). sent: bytes of wheels sent.
    """

    def __init__(self, wheels):
        self.wheels, self.cuts, self.status, self.pause, self.understands_ranges = dict(wheels), [], 200, 0, True
        self.ranges, self.sent = [], 0
        server = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                server.answer(self)

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.http.serve_forever, daemon=True)
        self.thread.start()
        self.url = f"http://127.0.0.1:{self.http.server_port}/simple/"

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def answer(self, request):
        parts = request.path.strip("/").split("/")
        if parts[0] == "simple":
            files = [file for file in self.wheels if file.split("-")[0].replace("_", "-") == parts[1]]
            page = "".join(f'<a href="/files/{file}">{file}</a>' for file in files).encode()
            request.send_response(200 if files else 404)
            request.send_header("Content-Type", "text/html")
            request.end_headers()
            request.wfile.write(b"<!DOCTYPE html><html><body>" + page + b"</body></html>")
            return
        content, begin = self.wheels[parts[1]], 0
        asked = request.headers.get("Range")
        self.ranges.append(asked)
        if self.status != 200:
            request.send_error(self.status)
            return
        if asked and self.understands_ranges:
            begin = int(asked.removeprefix("bytes=").rstrip("-"))
            request.send_response(206)
            request.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
        else:
            request.send_response(200)
        request.send_header("Content-Length", str(len(content) - begin))
        request.end_headers()
        end = begin + self.cuts.pop(0) if self.cuts else len(content)
        for position in range(begin, min(end, len(content)), 1 << 16):
            block = content[position:min(position + (1 << 16), end)]
            try:
                request.wfile.write(block)
            except OSError:
                return
            self.sent += len(block)
            time.sleep(self.pause)
        request.close_connection = True
