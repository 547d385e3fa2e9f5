#!/usr/bin/env python3
"""Laurel beside other generators: whole processes, in turn, over the same records.

  run.py --prepare 1000 10000 50000 100000    makes the records and fetches what npm and Maven have (no figures; hours before, if you like)
  run.py 1000 10000 --write                   five rounds of each size, and the tables of docs/benchmarks.md
  run.py --quick                              one round of 200 records: whether everything runs, on a busy machine

A round runs every side once: Laurel with everything, Hugo, Laurel with the same work as Hugo (its own pages, and Hugo's), nothing changed beside an empty Java class, one record (its title, or a text of
its own page alone) and 1 % of them changed beside Hugo building again; then the same records saved while a preview is open. From 50,000 on a round is everything and Hugo (not at 100,000: it would take 20 GB), once. The floor is ../floor.
Figures are kept after every process: what is broken off goes on where it was, unless the program is another. --minutes N begins nothing that would not end in time."""
import argparse, hashlib, os, shutil, subprocess, sys, time

import floor, wanted
from measured import Figures, timed
from page import text, write
from preview import Preview
from sides import ROOT, Sides, say
from touch import touch, words

LARGE = 50_000
SETTLE = 2.3  # what changed less than two seconds before a build is looked at again by the next


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('n', type=int, nargs='*')
    parser.add_argument('--runs', type=int, default=5, help='rounds of each size below %d' % LARGE)
    parser.add_argument('--only', default='rounds,large,index,preview,others,floor', help='of rounds, large, index, preview, others, floor')
    parser.add_argument('--minutes', type=float, default=1e9, help='end by then')
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('--prepare', action='store_true')
    parser.add_argument('--anew', action='store_true', help='forget figures that are kept')
    parser.add_argument('--write', action='store_true', help='into docs/benchmarks.md')
    parser.add_argument('--tables', action='store_true', help='measure nothing, show what is kept')
    parser.add_argument('--work', default='/tmp/laurel-bench')
    parser.add_argument('--laurel', default=ROOT + '/laurel', help='the program')
    given = parser.parse_args()
    if given.quick:
        given.runs, given.work, given.only = 1, given.work + '-quick', 'rounds,index,preview,floor'
    given.n = given.n or ([200] if given.quick else [1000, 10_000])
    return given


class OutOfTime(Exception):
    pass


class Run:
    def __init__(self, given):
        self.sides = Sides(given.work, given.laurel)
        self.until = time.monotonic() + given.minutes * 60
        self.sides.prepare(given.n, given.prepare)
        self.figures = Figures(given.work + '/results.json', fingerprint())
        self.log = given.work + '/log'

    def clear(self, side, n):
        for folder in self.sides.made(side, n):
            shutil.rmtree(folder, ignore_errors=True)

    def expected(self, n, name):
        """Seconds, from the largest number of records that was measured; twice the last where it is the same."""
        known = self.figures.sizes(name)
        return max((self.figures.median(k, name, 'wall') * max(1, n / k) for k in known if k <= n), default=0) if known else 0

    def side(self, n, name, side=None, environment=None):
        if time.monotonic() + self.expected(n, name) > self.until:
            raise OutOfTime('%d records, %s: would take some %.0f s' % (n, name, self.expected(n, name)))
        used = timed(self.sides.command(side or name, n), self.log, environment)
        self.figures.add(n, name, used)
        say('  %-9s %s' % (name, used.get('failed') or '%8.2f s cpu %8.2f s %6.0f MB' % (used['cpu'], used['wall'], used['peak'])))

    def cold(self, n, side, environment=None):
        if self.sides.is_there(side, n):
            self.clear(side, n)
            self.side(n, side, environment=environment)

    def touch(self, n, k, undo=False):
        touch(self.sides.work + '/data', n, k, undo)
        time.sleep(0 if undo else SETTLE)

    def round(self, n):
        percent = max(1, n // 100)
        self.touch(n, percent, undo=True)
        words(self.sides.work + '/data', n, undo=True)
        for side in ('laurel', 'hugo', 'plain', 'theme'):
            self.cold(n, side)
        for _ in range(2):  # the second settles what the first has just written
            time.sleep(SETTLE)
            timed(self.sides.command('laurel', n), self.log)
        for _ in range(3):
            self.side(n, 'none', 'laurel')
            self.side(n, 'empty')
        self.touch(n, 1)
        self.side(n, 'one', 'laurel')
        if self.sides.is_there('hugo', n):
            self.side(n, 'again', 'hugo')
        self.touch(n, 1, undo=True)
        time.sleep(SETTLE)
        timed(self.sides.command('laurel', n), self.log)
        words(self.sides.work + '/data', n, undo=False)
        time.sleep(SETTLE)
        self.side(n, 'words', 'laurel')
        words(self.sides.work + '/data', n, undo=True)
        self.touch(n, percent)
        self.side(n, 'percent', 'laurel')
        self.touch(n, percent, undo=True)

    def rounds(self, n, runs):
        """After one that is not counted where it is short: disks and archives of classes are cold only once."""
        if n <= 1000 and not self.figures.count(n, 'percent'):
            say('%d records, not counted' % n)
            for side in ('laurel', 'hugo', 'plain', 'theme'):
                self.clear(side, n)
                timed(self.sides.command(side, n), self.log)
        while self.figures.count(n, 'percent') < runs:
            say('%d records, round %d of %d' % (n, self.figures.count(n, 'percent') + 1, runs))
            self.figures.begin(n)
            self.round(n)

    def large(self, n, sides):
        """Once each, Laurel in a heap of 2 GB. A later call adds what is missing."""
        if not self.figures.rounds(n):
            self.figures.begin(n)
        for side in sides:
            if not self.figures.count(n, side):
                say('%d records, %s' % (n, side))
                self.cold(n, side, {'JDK_JAVA_OPTIONS': '-Xmx2g'})

    def floor(self, n, runs):
        """Programs in Java that do the same work and nothing else, beside Hugo and Laurel with Hugo's pages."""
        self.sides.floor.prepare(self.sides.data(n) + '/plain')
        if not self.sides.archive():  # the first build leaves it behind
            timed(self.sides.command('theme', n), self.log)
        while self.figures.count(n, 'looks') < runs:
            say('%d records, the floor' % n)
            self.figures.begin(n)
            for side in ('hugo', 'theme', *floor.COLD):
                self.cold(n, side)
            self.small(n)
            for _ in range(3):
                self.side(n, 'looks')
                self.side(n, 'empty')

    def small(self, n):
        timed(self.sides.command('floor-keep', n), self.log)
        self.sides.floor.names(self.sides.data(n) + '/plain', self.sides.made('floor-keep', n)[0])
        for side in ('floor-text', 'floor-title', 'floor-lists'):
            self.side(n, side)

    def index(self, n, runs):
        if not os.path.exists(self.sides.made('laurel', n)[0] + '/site'):
            timed(self.sides.command('laurel', n), self.log)
        while self.figures.count(n, 'index') < runs:
            say('%d records, the search index by itself' % n)
            self.figures.begin(n)
            self.cold(n, 'index')
            self.search(n)
            if n <= 1000:
                self.cold(n, 'pagefind')

    def search(self, n):
        """What the search adds to a build: Pagefind, too, comes to pages that are there. Two builds in turn, the difference is the figure."""
        used = []
        for side in ('unsearched', 'laurel'):
            self.clear(side, n)
            used.append(timed(self.sides.command(side, n), self.log))
        without, all_of_it = used
        if 'failed' in without or 'failed' in all_of_it:
            raise OSError('a build failed: ' + (without.get('failed') or all_of_it['failed']))
        self.figures.add(n, 'search', {**all_of_it, **{what: all_of_it[what] - without[what] for what in ('cpu', 'wall')}})
        say('  search    %8.2f s cpu %8.2f s' % tuple(self.figures.all(n, 'search')[-1][what] for what in ('cpu', 'wall')))

    def preview(self, n, runs):
        """Records saved while a preview is open, beside Hugo building again and beside Hugo's own server. Some saves come first: whoever works on a record saves it often."""
        data = self.sides.work + '/data'
        percent = max(1, n // 100)
        edits = {'words': lambda undo: words(data, n, undo), 'title': lambda undo: touch(data, n, 1, undo), 'percent': lambda undo: touch(data, n, percent, undo)}
        for edit in edits.values():
            edit(True)
        while self.figures.count(n, 'saved-percent') < runs:
            say('%d records, the preview' % n)
            self.figures.begin(n)
            self.open(n, 'preview', b'http://127.0.0.1', {'saved-' + name: edit for name, edit in edits.items()})
            self.open(n, 'server', b'Web Server is available', {'served': edits['title']})
            self.side(n, 'again', 'hugo')

    def open(self, n, side, ready, edits):
        if time.monotonic() + self.expected(n, 'again') * 6 > self.until:
            raise OutOfTime('%d records, %s' % (n, side))
        if not self.sides.is_there('hugo' if side == 'server' else 'laurel', n):
            return
        preview = Preview(self.sides.command(side, n), self.log, ready)
        try:
            for _ in range(3):
                preview.saves(next(iter(edits.values())))
            for name, edit in edits.items():
                used = preview.saves(edit)
                self.figures.add(n, name, used)
                say('  %-13s %8.3f s cpu %8.2f s %6.0f MB' % (name, used['cpu'], used['wall'], used['peak']))
        finally:
            preview.close()

    def others(self, n, runs):
        while any(self.sides.is_there(s, n) and self.figures.count(n, s) < runs for s in ('eleventy', 'jbake')):
            say('%d records, other generators' % n)
            self.figures.begin(n)
            for side in ('eleventy', 'jbake'):
                self.cold(n, side)


def fingerprint():
    """Figures of another program, or of records that ask for something else, are not mixed with these."""
    digest = hashlib.sha256()
    with open(ROOT + '/target/launcher/laurel.jar', 'rb') as file:
        while block := file.read(1 << 16):  # what this process needs at most is the least peak that small ones are told to have
            digest.update(block)
    digest.update(repr(wanted.FORMS).encode())
    return digest.hexdigest()[:16]


def steps(run, given):
    """The most telling first, so that a short time says as much as it can."""
    small = [n for n in given.n if n < LARGE]
    wanted = given.only.split(',')
    if 'rounds' in wanted:
        for n in small:
            yield lambda n=n: run.rounds(n, given.runs if n <= 1000 else min(2, given.runs))
    if 'index' in wanted:
        for n in small[:1]:
            yield lambda n=n: run.index(n, 1)
    if 'large' in wanted:
        for sides in (['laurel'], ['plain', 'theme', 'hugo']):
            for n in sorted(set(given.n) - set(small)):
                yield lambda n=n, sides=sides: run.large(n, sides)
    if 'index' in wanted:
        for n in small:
            yield lambda n=n: run.index(n, given.runs if n <= 1000 else 1)
    if 'rounds' in wanted:
        for n in small:
            yield lambda n=n: run.rounds(n, given.runs)
    if 'preview' in wanted:
        for n in small:
            yield lambda n=n: run.preview(n, min(3, given.runs))
    if 'others' in wanted and 1000 in small:
        yield lambda: run.others(1000, min(3, given.runs))
    if 'floor' in wanted:
        for n in (n for n in given.n if run.sides.is_there('floor', n)):
            yield lambda n=n: run.floor(n, given.runs if n < LARGE else 1)


def main():
    given = arguments()
    run = Run(given)
    if given.prepare:
        return
    if given.anew:
        run.figures.kept['rounds'].clear()
    try:
        for step in () if given.tables else steps(run, given):
            try:
                step()
            except OutOfTime as late:
                say('left out:', late)
            except (OSError, subprocess.CalledProcessError) as trouble:  # one side alone
                say('left out:', trouble)
    except KeyboardInterrupt:
        say('broken off; what was measured is kept')
    print(text(run.figures))
    if given.write:
        write(ROOT + '/docs/benchmarks.md', run.figures)


if __name__ == '__main__':
    main()
