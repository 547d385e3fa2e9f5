"""What site.yaml of the invented records asks for."""

# everything, and no more than what other generators make of the same records
EVERYTHING = 'banks: [annex-4]\nwithout: [share-pictures]\n'
PLAIN = 'banks: []\nwithout: [search, share-pictures, open-data, attachments]\n'
FORMS = {'laurel': EVERYTHING, 'plain': PLAIN}


def site(form):
    return 'title: 职工创新成果\nbaseUrl: https://example.org/\nlanguages: [zh-CN]\n' + FORMS[form] + 'organisers:\n  - name: 示例市总工会\n'
