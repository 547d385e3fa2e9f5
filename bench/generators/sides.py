"""What is measured: how each side is called, and what has to be there first. Everything lies in one folder, WORK."""
import glob, os, shutil, subprocess, sys, time

import floor, wanted

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FORMS = {1000: 'laurel,plain,hugo,json,jbake', 100_000: 'laurel'}
JAVA = ['java', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto']


def say(*words):
    print(time.strftime('%H:%M:%S'), *words, file=sys.stderr, flush=True)


class Sides:
    def __init__(self, work, program):
        self.work = os.path.abspath(work)
        self.program = program
        self.floor = floor.Floor(self.work, ROOT + '/target/launcher/lib')
        os.makedirs(self.work + '/out', exist_ok=True)

    def data(self, n):
        return '%s/data/%d' % (self.work, n)

    # Folders that a side writes: removed before it makes everything from nothing.
    def made(self, side, n):
        return ['%s/out/%s-%d' % (self.work, side, n)]

    def laurel(self, side, n):
        made = self.made(side, n)[0]
        form, theme = ('plain', ['--templates', HERE + '/laurel']) if side == 'theme' else (side, [])
        return [self.program, 'build', '--quiet', '--content', self.data(n) + '/' + form, '--out', made + '/site', '--cache', made + '/cache'] + theme

    def command(self, side, n):
        out = self.made(side, n)[0]
        if side in ('laurel', 'plain', 'theme', 'unsearched'):
            return self.laurel(side, n)
        if side == 'preview':
            return [self.program, 'serve', '--port', '0', '--content', self.data(n) + '/laurel', '--cache', out + '/cache']
        if side == 'server':
            return ['hugo', 'server', '--port', '4179', '-s', HERE + '/hugo', '--contentDir', self.data(n) + '/hugo/content']
        if side in floor.SIDES:
            kept = self.made(side if side in floor.COLD else 'floor-keep', n)[0]
            return self.floor.command(side, self.data(n) + '/plain', kept)
        if side == 'hugo':
            return ['hugo', '--quiet', '-s', HERE + '/hugo', '--contentDir', self.data(n) + '/hugo/content', '--destination', out]
        if side == 'empty':
            return JAVA + ['-cp', self.work + '/empty', 'Empty']
        if side == 'index':
            return JAVA + self.archive() + ['-cp', self.laurel_jar() + ':' + self.classes(), 'laurel.build.IndexBench', self.data(n) + '/laurel', out]
        if side == 'pagefind':
            return [self.work + '/tools/node_modules/.bin/pagefind', '--site', self.made('laurel', n)[0] + '/site', '--glob', 'achievements/r*/index.html', '--output-path', out]
        if side == 'eleventy':
            return ['env', 'IN=%s/json' % self.data(n), 'OUT=' + out, 'sh', '-c', 'cd %s/eleventy && exec node %s/node_modules/@11ty/eleventy/cmd.cjs --config=eleventy.config.cjs --quiet' % ((self.work + '/tools',) * 2)]
        if side == 'jbake':
            return ['java', '-XX:+UseSerialGC', '-cp', HERE + '/jbake/log:' + open(self.work + '/tools/jbake.classpath').read(), 'org.jbake.launcher.Main', '-b', self.data(n) + '/jbake', out]
        raise ValueError(side)

    def is_there(self, side, n):
        """Whether what a side needs is installed, and its form of the records is there."""
        tools = {'pagefind': 'tools/node_modules/.bin/pagefind', 'eleventy': 'tools/node_modules/@11ty/eleventy', 'jbake': 'tools/jbake.classpath'}
        form = {'laurel': 'laurel', 'plain': 'plain', 'theme': 'plain', 'unsearched': 'laurel', 'hugo': 'hugo', 'eleventy': 'json', 'jbake': 'jbake', **dict.fromkeys(floor.SIDES, 'plain')}.get(side)
        tool = shutil.which('hugo') if side == 'hugo' else side not in tools or os.path.exists(self.work + '/' + tools[side])
        return bool(tool) and (form is None or os.path.exists(self.data(n) + '/' + form))

    def prepare(self, sizes, tools):
        """Makes the records, the program, an empty class, and with tools fetches what npm and Maven have."""
        for n in sizes:
            self.corpus(n)
        subprocess.run([self.program, '--version'], check=True, stdout=subprocess.DEVNULL)
        self.empty()
        if tools:
            self.fetch()

    def corpus(self, n):
        if not os.path.exists(self.data(n) + '/laurel/rounds/2024.yaml'):  # written last
            say('making %d records' % n)
            subprocess.run([sys.executable, HERE + '/corpus.py', str(n), '--forms', FORMS.get(n, 'laurel,plain,hugo'), '--out', self.work + '/data'], check=True)
        if n < 50_000 and not os.path.exists(self.data(n) + '/unsearched'):
            shutil.copytree(self.data(n) + '/laurel', self.data(n) + '/unsearched')
        for form in wanted.FORMS:  # records that were made earlier may ask for what was wanted then
            place = '%s/%s/site.yaml' % (self.data(n), form)
            if os.path.exists(os.path.dirname(place)):
                with open(place, 'w', encoding='utf-8') as file:
                    file.write(wanted.site(form))

    def empty(self):
        folder = self.work + '/empty'
        if not os.path.exists(folder + '/Empty.class'):
            os.makedirs(folder, exist_ok=True)
            with open(folder + '/Empty.java', 'w') as file:
                file.write('class Empty { public static void main(String[] a) {} }\n')
            subprocess.run(['javac', '-d', folder, folder + '/Empty.java'], check=True)

    def laurel_jar(self):
        """The program, which names its libraries itself."""
        return ROOT + '/target/launcher/laurel.jar'

    def archive(self):
        """Classes as every user's Laurel has them once it has built something; it fits only where the program comes first on the class path."""
        made = sorted(glob.glob(ROOT + '/target/launcher/classes-*.jsa'))
        return ['-XX:SharedArchiveFile=' + made[0], '-XX:+UnlockDiagnosticVMOptions', '-XX:ArchiveRelocationMode=0'] if made else []

    def classes(self):
        """The index by itself is no command of Laurel's: its class is compiled here."""
        folder = self.work + '/classes'
        os.makedirs(folder, exist_ok=True)
        subprocess.run(['javac', '-nowarn', '-d', folder, '-cp', self.laurel_jar(), ROOT + '/bench/search/IndexBench.java'], check=True)
        return folder

    def fetch(self):
        tools = self.work + '/tools'
        os.makedirs(tools, exist_ok=True)
        shutil.copytree(HERE + '/eleventy', tools + '/eleventy', dirs_exist_ok=True)
        shutil.copy(HERE + '/package.json', tools)
        for what, command in (('Eleventy and Pagefind', ['npm', 'install', '--no-audit', '--no-fund', '--prefix', tools]),
                              ('JBake', ['mvn', '-q', '-B', '-ntp', '-f', HERE + '/jbake/pom.xml', 'dependency:build-classpath', '-Dmdep.outputFile=' + tools + '/jbake.classpath'])):
            say('fetching', what)
            if subprocess.run(command, stdout=subprocess.DEVNULL, cwd=tools).returncode:
                say(what, 'cannot be had here: left out')
        for n in FORMS:
            if os.path.exists(self.data(n) + '/jbake'):
                shutil.copytree(HERE + '/jbake/templates', self.data(n) + '/jbake/templates', dirs_exist_ok=True)
                shutil.copy(HERE + '/jbake/jbake.properties', self.data(n) + '/jbake')
                os.makedirs(self.data(n) + '/jbake/assets', exist_ok=True)
