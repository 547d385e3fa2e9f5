package laurel.hadoop;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * Hadoop's own file system in this process: a name node and a data node on the loopback address.
 */
public final class SmallCluster implements AutoCloseable {
  private final MiniDFSCluster cluster;

  private SmallCluster(MiniDFSCluster cluster) {
    this.cluster = cluster;
  }

  /** Starts it; what it stores lies in a folder. */
  public static SmallCluster in(Path folder) throws IOException {
    Configuration settings = new Configuration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    settings.setBoolean("dfs.namenode.datanode.registration.ip-hostname-check", false);
    settings.setInt("dfs.replication", 1);
    MiniDFSCluster cluster = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    cluster.waitActive();
    return new SmallCluster(cluster);
  }

  /** The address of a file or folder on it. */
  public String address(String path) throws IOException {
    return files().getUri() + path;
  }

  /** By Hadoop's own interface. */
  public FileSystem files() throws IOException {
    return cluster.getFileSystem();
  }

  @Override
  public void close() {
    cluster.shutdown();
  }
}
