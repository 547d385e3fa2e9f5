"""The floor under every figure of Laurel's: ../floor, programs that do the same work in Java and nothing else."""
import glob, os, subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(os.path.dirname(HERE), 'floor')
SIDES = ('floor', 'floor-both', 'floor-light', 'floor-keep', 'floor-text', 'floor-title', 'floor-lists', 'looks')
ONE = 'r000001'
FIRST = ['-XX:TieredStopAtLevel=1']
COLD = ('floor', 'floor-both', 'floor-light')
MAPPED = ['-XX:+UnlockDiagnosticVMOptions', '-XX:ArchiveRelocationMode=0', '-Xlog:disable', '-Dfile.encoding=UTF-8']


class Floor:
    def __init__(self, work, libraries):
        self.work = work + '/floor'
        self.path = self.work + '/floor.jar:' + ':'.join(sorted(f for name in ('jackson-core', 'freemarker', 'flexmark') for f in glob.glob('%s/%s-*.jar' % (libraries, name))))

    def java(self, compilers, archive):
        return ['java', '-XX:+UseSerialGC', '-Xms192m', '-Xmn48m', *compilers, *MAPPED, '-Dorg.freemarker.loggerLibrary=none', archive, '-cp', self.path, 'Floor']

    def looks(self, sharing, *words):
        return ['java', *FIRST, '-XX:-UseDynamicNumberOfCompilerThreads', '-XX:-UsePerfData', *MAPPED, sharing, '-cp', self.work + '/looks.jar', *words]

    def command(self, side, content, out):
        """What is made of the records in content. All but those of COLD need what floor-keep has made in out."""
        if side == 'looks':
            return self.looks('-XX:SharedArchiveFile=%s/looks.jsa' % self.work, 'Looks', 'nio', out + '.names')
        what = {'floor': 'all', 'floor-both': 'all'}.get(side) or side[len('floor-'):]
        return self.java([] if side == 'floor-both' else FIRST, '-XX:SharedArchiveFile=%s/floor.jsa' % self.work) + self.words(content, out, what)

    def words(self, content, out, what):
        return [content, out, HERE + '/hugo/data/taxonomy.json', SOURCES + '/templates', what, ONE]

    def names(self, content, out):
        """Which files and folders looks looks at."""
        subprocess.run(self.looks('-Xshare:auto', 'Looks', 'list', content, out + '.names'), check=True)

    def prepare(self, content):
        """Compiles both programs and archives their classes, of a run over these records each."""
        os.makedirs(self.work, exist_ok=True)
        for name in ('Floor', 'Looks'):
            classes = '%s/%s' % (self.work, name)
            subprocess.run(['javac', '-XDstringConcat=inline', '-d', classes, '-cp', self.path, '-sourcepath', SOURCES, '%s/%s.java' % (SOURCES, name)], check=True)
            subprocess.run(['jar', '--create', '--file', '%s/%s.jar' % (self.work, name.lower()), '-C', classes, '.'], check=True)
        quiet = {'check': True, 'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL}
        trained = self.work + '/trained'
        subprocess.run(self.java(FIRST, '-XX:ArchiveClassesAtExit=%s/floor.jsa' % self.work) + self.words(content, trained, 'keep'), **quiet)
        self.names(content, trained)
        subprocess.run(self.looks('-XX:DumpLoadedClassList=%s.list' % trained, 'Looks', 'nio', trained + '.names'), **quiet)
        subprocess.run(self.looks('-XX:SharedArchiveFile=%s/looks.jsa' % self.work, '-Xshare:dump', '-XX:SharedClassListFile=%s.list' % trained), **quiet)
