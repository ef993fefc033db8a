import java.io.OutputStream;
import java.util.List;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * mongo-java-server, which answers MongoDB's protocol, in memory. It listens on a free port of this
 * machine, prints its address as the only line of its output, and ends with its standard input.
 *
 * It calls itself MongoDB 4.4, the oldest that the Rust driver speaks to; by its own account it is
 * 5.0 with the wire version of 4.2.
 */
public final class Launcher {
    private static final class Version implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 4, 0);
        }

        @Override
        public int getWireVersion() {
            return 9;
        }
    }

    public static void main(String[] arguments) throws Exception {
        MemoryBackend backend = new MemoryBackend();
        backend.version(new Version());
        MongoServer server = new MongoServer(backend);
        System.out.println(server.bindAndGetConnectionString());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
