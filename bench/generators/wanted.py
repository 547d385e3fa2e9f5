"""What site.yaml of the invented records asks for."""

# everything, and no more than what other generators make of the same records
EVERYTHING = 'banks: [annex-4]\nwithout: [share-pictures]\n'
PLAIN = 'banks: []\nwithout: [search, share-pictures, open-data, attachments, unit-pages]\n'
# everything but the search: what it adds to a build is the difference
UNSEARCHED = 'banks: [annex-4]\nwithout: [search, share-pictures]\n'
FORMS = {'laurel': EVERYTHING, 'plain': PLAIN, 'unsearched': UNSEARCHED}


def site(form):
    return 'title: 职工创新成果\nbaseUrl: https://example.org/\nlanguages: [zh-CN]\n' + FORMS[form] + 'organisers:\n  - name: 示例市总工会\n'
