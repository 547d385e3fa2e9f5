package laurel.output;

import java.nio.file.Path;

/**
 * Where a site is made before it is put in place: a folder on the same file system, one for each
 * output folder. Its names are the record of what is going on; {@link Swap} and {@link Journal} say
 * which mean what.
 *
 * @param site the output folder, as a real path
 * @param root this folder
 */
record WorkFolder(Path site, Path root) {
  static final String NAME = ".laurel";

  /** Beside the output folder: nothing unfinished is ever below what a server serves. */
  static WorkFolder beside(Path site) {
    Path cache = site.resolveSibling(NAME);
    return new WorkFolder(site, cache.resolve("output").resolve(site.getFileName().toString()));
  }

  /** In the output folder, where that is a file system of its own or its parent is not ours. */
  static WorkFolder inside(Path site) {
    return new WorkFolder(site, site.resolve(NAME));
  }

  Path lock() {
    return root.resolve("lock");
  }

  /** New files under numbers, not yet part of any tree. */
  Path fresh() {
    return root.resolve("fresh");
  }

  /** The tree that will be the site next; between builds, the one that was it before. */
  Path next() {
    return root.resolve("next");
  }

  /** What is left of earlier trees in folders of another user. */
  Path others(int number) {
    return root.resolve("others-" + number);
  }

  /** The site that stood until now, for the moment between the two renames of a swap. */
  Path earlier() {
    return root.resolve("earlier");
  }

  /** What remains to be done, file by file. */
  Path journal() {
    return root.resolve("journal");
  }

  /** A copy of the list in the site, in case that is damaged. */
  Path manifestCopy() {
    return root.resolve("manifest");
  }

  /** There when the tree in {@link #next} may not be what its manifest says. */
  Path distrust() {
    return root.resolve("distrust");
  }

  /** What we remember of the trees, one file a tree. */
  Path memories() {
    return root.resolve("memory");
  }
}
