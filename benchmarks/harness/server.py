# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""The server of the benchmarks, and the certificates that it needs."""
import contextlib
import os
import subprocess


def run_quietly(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def make_certificates(folder):
    """An authority and a certificate for 127.0.0.1, ECDSA P-256, in `folder`."""
    path = lambda name: os.path.join(folder, name)  # noqa: E731
    for key in ("ca.key", "server.key"):
        run_quietly("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", path(key))
    run_quietly(
        "openssl", "req", "-x509", "-new", "-key", path("ca.key"), "-days", "365", "-subj", "/CN=benchmarks",
        "-addext", "basicConstraints=critical,CA:TRUE", "-out", path("ca.pem"))
    run_quietly("openssl", "req", "-new", "-key", path("server.key"), "-subj", "/CN=localhost", "-out", path("server.csr"))
    with open(path("server.ext"), "w", encoding="ascii") as file:
        file.write("subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n")
    run_quietly(
        "openssl", "x509", "-req", "-in", path("server.csr"), "-CA", path("ca.pem"), "-CAkey", path("ca.key"),
        "-CAcreateserial", "-days", "365", "-extfile", path("server.ext"), "-out", path("server.pem"))


@contextlib.contextmanager
def server(program, folder, pin, **settings):
    """Runs it; gives its URL. It ends when its standard input does, whatever becomes of this process."""
    command = [*pin, program, "--certificate", os.path.join(folder, "server.pem"), "--key",
               os.path.join(folder, "server.key")]
    for name, value in settings.items():
        command += ["--" + name.replace("_", "-"), str(value)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield f"https://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.stdin.close()
        process.stdout.close()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
