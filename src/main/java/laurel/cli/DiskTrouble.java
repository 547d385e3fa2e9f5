package laurel.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a disk where its user can do something about it. */
enum DiskTrouble {
  FULL(
      "io.full",
      "No space left on device|设备上没有空间|Disk quota exceeded|超出磁盘限额"
          + "|There is not enough space on the disk|磁盘空间不足"),
  READ_ONLY("io.read-only", "Read-only file system|只读文件系统|The media is write protected|介质受写入保护"),
  DENIED("io.denied", "Permission denied|权限不够|Access is denied|拒绝访问");

  private final String key;

  /** Java hands on what Linux and Windows say in the language of the machine, and no number. */
  private final Pattern systemsWords;

  DiskTrouble(String key, String systemsWords) {
    this.key = key;
    this.systemsWords = Pattern.compile(systemsWords);
  }

  /** What made something fail; empty where it was anything else. */
  static Optional<DiskTrouble> of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return Optional.of(DENIED);
    }
    String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return Arrays.stream(values())
        .filter(trouble -> trouble.systemsWords.matcher(String.valueOf(said)).lookingAt())
        .findFirst();
  }

  /** Says it, and what can be done; with the file where it is known. */
  void tell(IOException e, Console console) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      console.complain(key, file.getFile());
    } else {
      console.complain(key + ".somewhere");
    }
  }
}
