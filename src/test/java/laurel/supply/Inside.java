package laurel.supply;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What others made and we carry in the repository itself.
 *
 * @param file from the top of the tree
 * @param from what it is, and whose
 * @param where our copy of the licence or the reason stands, from docs/
 */
record Inside(String file, String from, String licence, String where) {
  private static final String FONTS = "../src/main/resources/laurel/font/README.md";

  static final List<Inside> ALL =
      List.of(
          new Inside(
              "src/main/resources/laurel/font/song-bold.ttf",
              "Noto Serif SC Bold, cut down",
              "OFL-1.1",
              FONTS),
          new Inside(
              "src/main/resources/laurel/font/song-rare.ttf",
              "HanaMinB of the GlyphWiki Project, cut down",
              "OFL-1.1",
              FONTS),
          new Inside(
              "src/main/resources/laurel/font/song-regular.ttf",
              "Noto Serif SC Regular, cut down",
              "OFL-1.1",
              FONTS),
          new Inside(
              "src/main/resources/laurel/media/photo/press.icc",
              "\"Chemical proof\" by Graeme W. Gill",
              "public domain",
              "decisions/0022-photos.md"),
          new Inside(
              "src/main/resources/laurel/text/pinyin.txt",
              "made from ICU4J 75.1",
              "Unicode-3.0",
              "decisions/0050-search-index.md"),
          new Inside(
              "src/main/resources/laurel/search/simplified.txt",
              "made from ICU4J 75.1",
              "Unicode-3.0",
              "decisions/0050-search-index.md"),
          new Inside(
              "src/test/resources/laurel/cmi5/CourseStructure.xsd",
              "cmi5 of ADL, for the tests",
              "Apache-2.0",
              "decisions/0055-packages-for-learning-systems.md"),
          new Inside(
              "src/test/resources/laurel/media/adobe-rgb.icc",
              "compatible with Adobe RGB (1998), by Graeme W. Gill, for the tests",
              "public domain",
              "../src/test/resources/laurel/media/README.md"),
          new Inside(
              "src/test/resources/laurel/media/display-p3.icc",
              "Compact ICC Profiles, \"sP3C\", for the tests",
              "CC0-1.0",
              "../src/test/resources/laurel/media/README.md"),
          new Inside(
              "src/test/resources/laurel/scorm/scorm12.min.js",
              "scorm-again 3.4.3, for the tests",
              "MIT",
              "decisions/0055-packages-for-learning-systems.md"),
          new Inside(
              "src/test/resources/laurel/scorm/scorm2004.min.js",
              "scorm-again 3.4.3, for the tests",
              "MIT",
              "decisions/0055-packages-for-learning-systems.md"),
          new Inside(
              "src/test/resources/laurel/vocabulary/schemaorg.d.ts",
              "schema-dts 2.1.0, for the tests",
              "Apache-2.0",
              "../src/test/resources/laurel/vocabulary/README.md"),
          new Inside(
              "src/test/resources/laurel/vocabulary/sitemap.xsd",
              "the schema of sitemaps.org, for the tests",
              "CC-BY-SA-2.5",
              "../src/test/resources/laurel/vocabulary/README.md"),
          new Inside(
              "templates/js/nacl-fast.min.js",
              "TweetNaCl.js 1.0.3, unchanged",
              "Unlicense",
              "decisions/0082-tweetnacl-in-the-browser.md"));

  static String table() {
    return ALL.stream()
        .map(i -> "| `%s` | %s | %s | [why](%s) |".formatted(i.file, i.from, i.licence, i.where))
        .collect(
            Collectors.joining(
                "\n", "| file | is | licence | |\n| --- | --- | --- | --- |\n", "\n"));
  }
}
