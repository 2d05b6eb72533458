"""Run a command and tell what it cost: `python -I -S spawn.py OUTPUT COMMAND…`.

A process of its own, and a small one: a child's peak memory counts that of the process it was forked from.
Prints seconds of CPU (its own children's too), of wall, megabytes at the peak, and the exit code.
"""

import os
import sys
import time

output, *command = sys.argv[1:]
# a file, not /dev/null: there a search may stop at the first match
actions = [
    (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    (os.POSIX_SPAWN_OPEN, 2, output + ".err", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
]
start = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
_, status, used = os.wait4(child, 0)
wall = time.perf_counter() - start
unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kibibytes elsewhere
print(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * unit / 1e6, os.waitstatus_to_exitcode(status))
