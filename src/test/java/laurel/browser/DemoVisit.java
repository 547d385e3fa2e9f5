package laurel.browser;

import java.io.IOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a class of tests a {@link Browser}, and the demo's site on a {@link StaticServer} below a
 * path; both are closed when its tests have ended.
 */
final class DemoVisit implements BeforeAllCallback, ParameterResolver {
  private static final Namespace OWN = Namespace.create(DemoVisit.class);

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Store store = context.getStore(OWN);
    store.put(Browser.class, Browser.open());
    store.put(StaticServer.class, new StaticServer(DemoSite.folder(), "/a/b/"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getStore(OWN).get(parameter.getParameter().getType()) != null;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getStore(OWN).get(parameter.getParameter().getType());
  }
}
