"""Whole processes, timed; figures are kept as soon as there are any, so that a run that was broken off goes on where it was."""
import json, os, statistics, subprocess, time


def timed(command, log, environment=None):
    """Runs a command. CPU is user and system seconds of the process and its children, peak the largest of them in MB."""
    with open(log, 'wb') as err:
        load = os.getloadavg()[0]
        begun = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=err, stderr=err, env={**os.environ, **(environment or {})})
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    figures = {'wall': wall, 'cpu': used.ru_utime + used.ru_stime, 'peak': used.ru_maxrss / 1024, 'load': load}
    if process.returncode not in (0, 1):
        with open(log, errors='replace') as err:
            figures['failed'] = 'exit code %d: %s' % (process.returncode, ' '.join(err.read().split())[-300:])
    return figures


class Figures:
    """Rounds by number of records; a round holds what each side needed, in turn: a list, for some are run several times."""

    def __init__(self, path, program):
        self.path = path
        self.kept = {'program': program, 'rounds': {}}
        if os.path.exists(path):
            with open(path) as file:
                kept = json.load(file)
            if kept.get('program') == program:
                self.kept = kept

    def rounds(self, n):
        return self.kept['rounds'].setdefault(str(n), [])

    def begin(self, n):
        self.rounds(n).append({})

    def add(self, n, name, figures):
        self.rounds(n)[-1].setdefault(name, []).append(figures)
        with open(self.path + '.new', 'w') as file:
            json.dump(self.kept, file, indent=1)
        os.replace(self.path + '.new', self.path)

    def all(self, n, name):
        return [f for r in self.rounds(n) for f in r.get(name, ()) if 'failed' not in f]

    def failure(self, n, name):
        return next((f['failed'] for r in self.rounds(n) for f in r.get(name, ()) if 'failed' in f), None)

    def count(self, n, name):
        return sum(name in r for r in self.rounds(n))

    def median(self, n, name, what):
        return statistics.median(f[what] for f in self.all(n, name))

    def ratios(self, n, one, other, what):
        """One ratio a round: a machine that is slower for a while is slower for both."""
        middle = lambda r, name: statistics.median(f[what] for f in r[name])
        sound = lambda r, name: name in r and not any('failed' in f for f in r[name])
        return [middle(r, one) / middle(r, other) for r in self.rounds(n) if sound(r, one) and sound(r, other)]

    def sizes(self, *names):
        return sorted(int(n) for n in self.kept['rounds'] if all(self.all(n, name) for name in names))

    def loads(self):
        return [f['load'] for rounds in self.kept['rounds'].values() for r in rounds for figures in r.values() for f in figures]
