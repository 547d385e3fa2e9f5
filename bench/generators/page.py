"""The tables of docs/benchmarks.md."""
import os, platform, statistics, subprocess, time

SIDES = {'eleventy': 'Eleventy 3.1', 'jbake': 'JBake 2.7', 'plain': 'Laurel, its own pages', 'theme': 'Laurel, Hugo’s pages', 'hugo': 'Hugo'}
LABELS = {'laurel': 'everything', 'plain': 'the same work, Laurel’s pages', 'theme': 'the same work, Hugo’s pages', 'none': 'nothing changed', 'one': 'one title changed', 'words': 'one text changed', 'percent': '1 % changed', 'saved-words': 'one text saved', 'saved-title': 'one title saved', 'saved-percent': '1 % of the titles saved', 'search': 'what it adds to a build', 'index': 'by itself',
          'floor': 'from nothing, the first compiler alone', 'floor-both': 'from nothing, both compilers', 'floor-light': 'from nothing, no parser of Markdown', 'floor-text': 'one text changed', 'floor-title': 'one title changed', 'floor-lists': 'one title changed, every list again', 'looks': 'nothing changed'}
# What issue 8 of the project asks for: at most so many times the other's processor time (nothing changed: wall).
AIMS = {**{(side, n): aim for side in ('plain', 'theme') for n, aim in ((1000, 0.9), (10_000, 0.5), (50_000, 0.3))}, ('laurel', 10_000): 0.75, ('none', 10_000): 2.5, ('none', 50_000): 6, ('one', 10_000): 0.03, ('words', 10_000): 0.03, ('percent', 10_000): 0.1, ('saved-words', 10_000): 0.03, ('saved-title', 10_000): 0.03, ('saved-percent', 10_000): 0.1, ('search', 1000): 0.1, ('index', 1000): 0.1}


def number(n):
    return format(n, ',')


def seconds(value):
    return '%.2f s' % value if value < 20 else '%.0f s' % value


def cost(figures, n, name):
    if not figures.all(n, name):
        return figures.failure(n, name) or ''
    return '%s, %s, %.0f MB' % (seconds(figures.median(n, name, 'cpu')), seconds(figures.median(n, name, 'wall')), figures.median(n, name, 'peak'))


def ratio(figures, n, one, other, what):
    ratios = figures.ratios(n, one, other, what)
    form = '%.3f' if statistics.median(ratios) < 0.2 else '%.2f'
    return form % statistics.median(ratios) + (' (%s–%s)' % (form % min(ratios), form % max(ratios)) if len(ratios) > 1 else '')


def table(title, head, rows):
    if not rows:
        return []
    return ['', title, '', '| ' + ' | '.join(head) + ' |', '| ' + ' | '.join('---' for _ in head) + ' |'] + ['| ' + ' | '.join(row) + ' |' for row in rows]


def beside(figures, names, other, what='cpu', aims=True):
    rows = []
    for name in names:
        for n in figures.sizes(name, other):
            if figures.ratios(n, name, other, what):
                aim = AIMS.get((name, n)) if aims else None
                rows.append([number(n), LABELS[name], cost(figures, n, name), cost(figures, n, other), ratio(figures, n, name, other, 'cpu'), ratio(figures, n, name, other, 'wall'), '%g' % aim if aim else '', str(figures.count(n, name))])
    return rows


HEAD = ['records', 'Laurel', 'CPU, wall, peak', '%s', 'ratio of CPU', 'of wall', 'aim', 'runs']


def head(other, wall=False):
    return [h % other if '%s' in h else h + (' (of wall)' if wall and h == 'aim' else '') for h in HEAD]


def growth(figures):
    """Peak memory from size to size: what each record more takes."""
    rows, before = [], None
    for n in figures.sizes('laurel'):
        peak = figures.median(n, 'laurel', 'peak')
        more = '%.1f KB' % ((peak - before[1]) * 1024 / (n - before[0])) if before else ''
        hugo = '%.0f MB' % figures.median(n, 'hugo', 'peak') if figures.all(n, 'hugo') else ''
        each = '%.2f ms' % (figures.median(n, 'laurel', 'cpu') * 1000 / n)
        rows.append([number(n), cost(figures, n, 'laurel'), each, more, hugo, str(figures.count(n, 'laurel'))])
        before = (n, peak)
    return rows if len(rows) > 1 else []


def others(figures):
    return [[number(n), SIDES[name], cost(figures, n, name), str(figures.count(n, name))] for n in figures.sizes('hugo') for name in ('hugo', 'plain', 'theme', 'eleventy', 'jbake') if figures.all(n, name) and (figures.all(n, 'eleventy') or figures.all(n, 'jbake'))]


def text(figures):
    lines = ['Measured %s on %d cores (%s); Hugo %s. Medians of the runs, ratios taken round by round, smallest and largest in brackets. %s' % (
        time.strftime('%Y-%m-%d'), os.cpu_count(), platform.machine(), hugo_version(), quiet(figures))]
    lines += table('**From nothing**', head('Hugo'), beside(figures, ('laurel', 'plain', 'theme'), 'hugo'))
    lines += table('**Again** (Hugo makes everything again, over its earlier output)', head('Hugo'), beside(figures, ('one', 'words', 'percent'), 'again'))
    lines += table('**Again, while a preview is open** (`laurel serve`, somebody has saved two dozen times; each figure is the mean of eight saves, all of the process until it is at rest; what nobody looks at is not made; Hugo makes everything again)', head('Hugo'), beside(figures, ('saved-words', 'saved-title', 'saved-percent'), 'again'))
    lines += table('The same beside Hugo’s own server, which makes again what somebody has just looked at', head('Hugo’s server'), beside(figures, ('saved-title',), 'served', aims=False))
    lines += table('**Nothing changed**', head('empty Java class', True), beside(figures, ('none',), 'empty', 'wall'))
    lines += table('**Scale**, everything from nothing', ['records', 'CPU, wall, peak', 'CPU a record', 'memory for each record more', 'Hugo, peak', 'runs'], growth(figures))
    lines += table('**The search index** of the whole pages: what it adds to a build (the same build with and without; Pagefind 1.6, too, comes to finished pages), and by itself (reading, rules and gate of the records with it)', head('Pagefind'), beside(figures, ('search', 'index'), 'pagefind'))
    alone = [[number(n), LABELS[name], cost(figures, n, name), str(figures.count(n, name))] for n in figures.sizes('index') if not figures.all(n, 'pagefind') for name in ('search', 'index')]
    lines += table('Without Pagefind, whose first 10,000 pages took more than 15 GB', ['records', 'the index', 'CPU, wall, peak', 'runs'], alone)
    floors = beside(figures, ('floor', 'floor-both', 'floor-light', 'theme', 'floor-text', 'floor-title', 'floor-lists'), 'hugo')
    if figures.sizes('floor'):
        lines += table('**The floor**: the same work by programs in Java that do nothing else (`bench/floor`), beside Hugo making everything', ['records', 'the floor'] + head('Hugo')[2:], floors)
        lines += table('**The floor**, nothing changed', ['records', 'the floor'] + head('empty Java class', True)[2:], beside(figures, ('looks',), 'empty', 'wall'))
    lines += table('**Other generators**, plain pages from nothing', ['records', '', 'CPU, wall, peak', 'runs'], others(figures))
    failures = ['- %s records, %s: %s' % (number(int(n)), name, figures.failure(n, name)) for n in figures.kept['rounds'] for name in sorted({k for r in figures.rounds(n) for k in r}) if figures.failure(n, name)]
    return '\n'.join(lines + (['', 'What failed:', ''] + failures if failures else []))


def hugo_version():
    said = subprocess.run(['hugo', 'version'], capture_output=True, text=True).stdout.split()
    return said[1].split('-')[0].split('+')[0] if len(said) > 1 else ''


def quiet(figures):
    loads = figures.loads()
    return 'Load of the machine when a run began: median %.1f, most %.1f.' % (statistics.median(loads), max(loads)) if loads else ''


def write(page, figures):
    with open(page, encoding='utf-8') as file:
        old = file.read()
    begin, end = '<!-- figures -->', '<!-- end of figures -->'
    with open(page, 'w', encoding='utf-8') as file:
        file.write(old[:old.index(begin) + len(begin)] + '\n' + text(figures) + '\n' + old[old.index(end):])
