"""Puts JMH's figures into a page: table.py BOTH_COMPILERS.csv FIRST_ALONE.csv PAGE"""
import csv, os, sys, time

WHAT = {'card': 'the picture of a shared link', 'qr': 'a QR symbol as SVG', 'markdown': 'a text of 500 characters with a list, parsed and sanitised'}


def figures(path):
    with open(path) as file:
        return {row['Benchmark'].split('.')[-1]: row for row in csv.DictReader(file)}


def shown(row):
    return '%.0f µs ± %.0f' % (float(row['Score']), float(row['Score Error (99.9%)']))


both, first, page = figures(sys.argv[1]), figures(sys.argv[2]), sys.argv[3]
lines = ['Measured %s on %d cores; JMH, one fork, five times three seconds after five to warm up.' % (time.strftime('%Y-%m-%d'), os.cpu_count()), '',
         '| | both compilers | the first alone |', '| --- | --- | --- |'] + ['| %s | %s | %s |' % (WHAT.get(name, name), shown(row), shown(first[name])) for name, row in both.items()]
with open(page, encoding='utf-8') as file:
    old = file.read()
begin, end = '<!-- hot parts -->', '<!-- end of hot parts -->'
with open(page, 'w', encoding='utf-8') as file:
    file.write(old[:old.index(begin) + len(begin)] + '\n' + '\n'.join(lines) + '\n' + old[old.index(end):])
