"""Serves a folder on a free port of the loopback: static_server.py FOLDER FILE.

Writes the port to FILE once it listens.
"""

import functools
import http.server
import os
import sys


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


folder, file = sys.argv[1:]
server = http.server.ThreadingHTTPServer(
    ("127.0.0.1", 0), functools.partial(Handler, directory=folder)
)
with open(file + ".next", "w") as stream:
    stream.write(str(server.server_address[1]))
os.rename(file + ".next", file)
server.serve_forever()
