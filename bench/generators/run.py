#!/usr/bin/env python3
"""Laurel beside other generators, whole processes, in turn: run.py [N ...] [--runs 5] [--work DIR] [--only cold,same,one,percent] [--write]

Every figure is a median of the counted runs after one that is not counted; ratios are taken pair by pair, so that they stand when the
machine's speed drifts. CPU is user + system seconds of the process and its children; peak is the largest of them. Old output is moved
aside before a cold run, outside the timed part. --write puts the tables into docs/benchmarks.md. Needs: python3, Hugo, and
./laurel built (it builds itself at the first call). Options for Java: LAUREL_OPTS."""
import argparse, json, os, platform, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__)); ROOT = os.path.dirname(os.path.dirname(HERE))
ap = argparse.ArgumentParser(); ap.add_argument('n', type=int, nargs='*', default=[1000])
ap.add_argument('--runs', type=int, default=5); ap.add_argument('--work', default='/tmp/laurel-bench')
ap.add_argument('--only', default='cold,same,one,percent'); ap.add_argument('--laurel', default=ROOT + '/laurel', help='the program'); ap.add_argument('--write', action='store_true'); a = ap.parse_args()
W = os.path.abspath(a.work); os.makedirs(W, exist_ok=True)


def corpus(n):
    if not os.path.exists('%s/data/%d/laurel/site.yaml' % (W, n)):
        subprocess.run([sys.executable, HERE + '/corpus.py', str(n), '--forms', 'laurel,hugo', '--out', W + '/data'], check=True)


def laurel(n):
    return [a.laurel, 'build', '--quiet', '--content', '%s/data/%d/laurel' % (W, n), '--out', '%s/out/laurel-%d' % (W, n), '--cache', '%s/cache-%d' % (W, n)]


def hugo(n):
    return ['hugo', '--quiet', '-s', HERE + '/hugo', '--contentDir', '%s/data/%d/hugo/content' % (W, n), '--destination', '%s/out/hugo-%d' % (W, n)]


def empty_class():
    folder = W + '/empty'
    if not os.path.exists(folder + '/Empty.class'):
        os.makedirs(folder, exist_ok=True)
        open(folder + '/Empty.java', 'w').write('class Empty { public static void main(String[] a) {} }\n')
        subprocess.run(['javac', '-d', folder, folder + '/Empty.java'], check=True)
    return ['java', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-cp', folder, 'Empty']


def timed(command):
    begun = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit('failed: ' + ' '.join(command))
    return {'wall': time.monotonic() - begun, 'cpu': used.ru_utime + used.ru_stime, 'peak': used.ru_maxrss / 1024}


def aside(n, what):
    for name in (['laurel-%d' % n, '.laurel'] if what == 'laurel' else ['hugo-%d' % n]):
        shutil.rmtree('%s/out/%s' % (W, name), ignore_errors=True)
    if what == 'laurel':
        shutil.rmtree('%s/cache-%d' % (W, n), ignore_errors=True)


def touch(n, k, undo):
    subprocess.run([sys.executable, HERE + '/touch.py', str(n), str(k)] + (['undo'] if undo else []), cwd=W, check=True)
    time.sleep(2.2)  # what changed a moment before a build is not trusted by the next one


def pairs(before_a, command_a, before_b, command_b):
    rows = []
    for i in range(a.runs + 1):
        before_a(i); one = timed(command_a); before_b(i); other = timed(command_b)
        if i > 0:
            rows.append((one, other))
        print('  %.2f s cpu, %.2f s, %.0f MB | %.2f s cpu, %.2f s, %.0f MB' % (one['cpu'], one['wall'], one['peak'], other['cpu'], other['wall'], other['peak']), file=sys.stderr)
    median = lambda values: statistics.median(values)
    return {'laurel': {k: median([r[0][k] for r in rows]) for k in ('cpu', 'wall', 'peak')},
            'other': {k: median([r[1][k] for r in rows]) for k in ('cpu', 'wall', 'peak')},
            'ratio': {k: median([r[0][k] / r[1][k] for r in rows]) for k in ('cpu', 'wall', 'peak')}}


SCENES = {'cold': 'everything, from nothing', 'same': 'nothing changed (beside an empty Java class)', 'one': 'one record changed (beside Hugo building again)', 'percent': '1 % of the records changed (beside Hugo building again)'}
results = {}
for n in a.n:
    corpus(n); os.makedirs(W + '/out', exist_ok=True); nothing = lambda i: None
    for scene in a.only.split(','):
        print('%d records, %s' % (n, SCENES[scene]), file=sys.stderr)
        if scene == 'cold':
            r = pairs(lambda i: aside(n, 'laurel'), laurel(n), lambda i: aside(n, 'hugo'), hugo(n))
        else:
            for _ in range(2):  # the second settles what the first has just written
                timed(laurel(n)); time.sleep(2.2)
            if scene == 'same':
                r = pairs(nothing, laurel(n), nothing, empty_class())
            else:
                k = 1 if scene == 'one' else max(1, n // 100)
                r = pairs(lambda i: touch(n, k, i % 2), laurel(n), nothing, hugo(n))
        results.setdefault(str(n), {})[scene] = r
json.dump(results, open(W + '/results.json', 'w'), indent=1)

lines = ['| records | what | Laurel: CPU, wall, peak | beside it | ratio of CPU | of wall |', '| --- | --- | --- | --- | --- | --- |']
show = lambda v: '%.2f s, %.2f s, %.0f MB' % (v['cpu'], v['wall'], v['peak'])
for n, scenes in results.items():
    for scene, r in scenes.items():
        lines.append('| %s | %s | %s | %s | %.2f | %.2f |' % (format(int(n), ','), SCENES[scene], show(r['laurel']), show(r['other']), r['ratio']['cpu'], r['ratio']['wall']))
table = '\n'.join(lines); print(table)
if a.write:
    page = ROOT + '/docs/benchmarks.md'; text = open(page).read(); begin, end = '<!-- figures -->', '<!-- end of figures -->'
    cores = os.cpu_count(); said = 'Measured %s, %d cores, %s; median of %d.' % (time.strftime('%Y-%m-%d'), cores, platform.machine(), a.runs)
    open(page, 'w').write(text[:text.index(begin) + len(begin)] + '\n' + said + '\n\n' + table + '\n' + text[text.index(end):])
