#!/usr/bin/env python3
"""reap.py COMMAND...: runs it and prints seconds of clock, of user and of kernel, with all that it started.

A cluster's executors leave worker processes behind, which nobody waits for and time(1) does not count: here they become this
process's children, and are waited for.
"""
import ctypes
import os
import resource
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36
ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
begun = time.monotonic()
code = subprocess.run(sys.argv[1:], check=False).returncode
ended = time.monotonic()
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{ended - begun:.1f} {used.ru_utime:.1f} {used.ru_stime:.1f}")
sys.exit(code)
