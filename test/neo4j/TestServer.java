import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j for tests: `java -cp … TestServer.java HOME`, HOME/neo4j.conf says the rest. Prints READY when it answers. */
public class TestServer {
  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var builder = new DatabaseManagementServiceBuilder(home);
    var service = builder.loadPropertiesFromFile(home.resolve("neo4j.conf")).build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("READY");
    // The parent holds the other end of stdin: if it dies, so does the server.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
