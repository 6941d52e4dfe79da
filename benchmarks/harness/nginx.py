# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""nginx as the second server: the same answers from files, HTTP/1.1 and HTTP/2."""
import contextlib
import os
import shutil
import socket
import ssl
import subprocess
import urllib.request

PATHS = {"agent.json": "/v1/agents/agent_01hzy3v8k2m4n6p8q0r2s4t6v8", "page.json": "/v1/records?limit=100"}

CONFIGURATION = """{user}daemon off;
worker_processes 1;
pid nginx.pid;
error_log /dev/stdout notice;
events {{ worker_connections 8192; }}
http {{
    access_log off;
    default_type application/json;
    client_body_temp_path tmp_body; proxy_temp_path tmp_proxy; fastcgi_temp_path tmp_fastcgi;
    scgi_temp_path tmp_scgi; uwsgi_temp_path tmp_uwsgi;
    open_file_cache max=16 inactive=600s;
    keepalive_timeout 600s;
    keepalive_requests 100000000;
    server {{
        listen 127.0.0.1:{port} ssl http2;
        ssl_certificate server.pem;
        ssl_certificate_key server.key;
        ssl_session_tickets on;
        add_header Cache-Control "private, no-store";
        add_header X-Request-Id req_01hzy3v8k2m4n6p8q0r2s4t6v8;
        add_header Strict-Transport-Security "max-age=31536000; includeSubDomains";
        add_header X-Content-Type-Options nosniff;
        location = /v1/agents/agent_01hzy3v8k2m4n6p8q0r2s4t6v8 {{ alias agent.json; }}
        location = /v1/records {{ alias page.json; }}
    }}
}}
"""


def installed():
    return shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


def copy_answers(url, folder):
    """What our own server answers, so that the clients find the text that they check for."""
    tls = ssl.create_default_context(cafile=os.path.join(folder, "ca.pem"))
    for name, path in PATHS.items():
        with urllib.request.urlopen(url + path, context=tls, timeout=60) as answer:
            with open(os.path.join(folder, name), "wb") as file:
                file.write(answer.read())


@contextlib.contextmanager
def nginx(folder, pin):
    """Runs it with what copy_answers() has written into `folder`; gives its URL."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=4096)
    port = listener.getsockname()[1]
    with open(os.path.join(folder, "nginx.conf"), "w", encoding="ascii") as file:
        file.write(CONFIGURATION.format(user="user root;\n" if os.geteuid() == 0 else "", port=port))
    # How a running nginx hands its sockets to its successor: so the port is ours before nginx starts.
    os.set_inheritable(listener.fileno(), True)
    process = subprocess.Popen(
        [*pin, installed(), "-p", folder, "-c", os.path.join(folder, "nginx.conf"), "-e", os.path.join(folder, "error.log")],
        env={**os.environ, "NGINX": f"{listener.fileno()};"}, pass_fds=[listener.fileno()], stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if "start worker process " in line:
                break
        else:
            raise RuntimeError("nginx did not start: " + "".join(lines))
        listener.close()
        yield f"https://127.0.0.1:{port}"
    finally:
        listener.close()
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
