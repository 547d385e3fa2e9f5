"""A preview that stays open (laurel serve, and Hugo's own server): what a save costs the whole process, both compilers and the collector included."""
import os, re, subprocess, time

TICK = os.sysconf('SC_CLK_TCK')
REST = 0.7  # so long nothing is computed when a save is done with: an editor gets 0.025 s, an open page 0.2
SAVES = 8  # the collector comes every few saves: a figure is of several


class Preview:
    """One that has planned all of its site, and that somebody has worked on for a while."""

    def __init__(self, command, log, ready=b'http://127.0.0.1'):
        """ready: what it says when its site is shown."""
        self.log = open(log, 'w+b')
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, start_new_session=True)
        until = time.monotonic() + 600
        while ready not in self.said():
            if self.process.poll() is not None or time.monotonic() > until:
                raise OSError('no preview: ' + ' '.join(self.said().decode(errors='replace').split())[-300:])
            time.sleep(0.2)
        self.rest()

    def said(self):
        return os.pread(self.log.fileno(), 1 << 20, 0)

    def processes(self):
        """The launcher and Java, whichever of them is there: user and system seconds."""
        for place in filter(str.isdigit, os.listdir('/proc')):
            try:
                with open('/proc/%s/stat' % place) as file:
                    said = file.read()
            except OSError:
                continue
            fields = said[said.rindex(')') + 2:].split()
            if int(fields[3]) == self.process.pid:
                yield place, (int(fields[11]) + int(fields[12])) / TICK

    def used(self):
        return sum(seconds for _, seconds in self.processes())

    def peak(self):
        peaks = [0]
        for place, _ in self.processes():
            with open('/proc/%s/status' % place) as file:
                peaks += [int(kilobytes) for kilobytes in re.findall(r'VmHWM:\s*(\d+)', file.read())]
        return max(peaks) / 1024

    def rest(self):
        """Waits until nothing is computed; when that began. What a JVM does by itself while it waits is a tick now and then."""
        used, since = self.used(), time.monotonic()
        while time.monotonic() - since < REST:
            time.sleep(0.05)
            now = self.used()
            if now - used > 1.5 / TICK:
                used, since = now, time.monotonic()
        return since

    def saves(self, edit):
        """Some saves, one after another; edit(undo) makes one. Figures of one of them in the mean."""
        load, before, wall = os.getloadavg()[0], self.used(), 0
        for number in range(SAVES):
            begun = time.monotonic()
            edit(number % 2 == 1)
            time.sleep(0.1)  # what is watched is told a moment later
            wall += self.rest() - begun
        return {'cpu': (self.used() - before) / SAVES, 'wall': wall / SAVES, 'peak': self.peak(), 'load': load}

    def close(self):
        self.process.terminate()
        self.process.wait(60)
        self.log.close()
