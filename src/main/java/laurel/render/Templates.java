package laurel.render;

import freemarker.cache.StrongCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of a theme, each parsed once. Everything that they print is escaped for HTML unless
 * it is prose; no class, no {@code ?api}, no method but the ones that {@link PageRenderer} hands
 * over; and no locale, zone or clock of the machine.
 */
final class Templates {
  private final Configuration configuration;

  /** What Freemarker finds by a key of six parts that it puts together for every page. */
  private final Map<String, Template> pages = new ConcurrentHashMap<>();

  Templates(Theme theme, ViewWrapper wrapper) {
    Configuration made = new Configuration(Configuration.VERSION_2_3_34);
    made.setTemplateLoader(new ThemeLoader(theme));
    made.setCacheStorage(new StrongCacheStorage());
    made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    made.setLocalizedLookup(false);
    made.setDefaultEncoding(StandardCharsets.UTF_8.name());
    made.setRegisteredCustomOutputFormats(List.of(Html.FORMAT)); // in place of the other HTML
    made.setOutputFormat(Html.FORMAT);
    made.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    made.setObjectWrapper(wrapper);
    made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    made.setAPIBuiltinEnabled(false);
    made.setNumberFormat("c");
    made.setBooleanFormat("c");
    made.setLocale(Locale.ROOT);
    made.setTimeZone(TimeZone.getTimeZone("UTC"));
    made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    made.setLogTemplateExceptions(false);
    made.setWrapUncheckedExceptions(true);
    made.setFallbackOnNullLoopVariable(false);
    configuration = made;
  }

  /** The page template of this name, e.g. {@code achievement}. */
  Template page(String name) throws IOException {
    Template known = pages.get(name);
    if (known == null) {
      known = configuration.getTemplate("pages/" + name + ".ftlh");
      pages.put(name, known);
    }
    return known;
  }
}
