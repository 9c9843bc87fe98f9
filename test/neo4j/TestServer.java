import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j for tests: `java -cp … TestServer.java HOME PORT`. Prints READY when it answers; ends when stdin ends. */
public class TestServer {
  public static void main(String[] arguments) throws Exception {
    var address = "127.0.0.1:" + arguments[1];
    var settings =
        Map.of(
            "dbms.security.auth_enabled", "false",
            "server.bolt.enabled", "true",
            "server.bolt.listen_address", address,
            "server.bolt.advertised_address", address);
    var service = new DatabaseManagementServiceBuilder(Path.of(arguments[0])).setConfigRaw(settings).build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("READY");
    // The parent holds the other end: if it dies, so does the server.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
