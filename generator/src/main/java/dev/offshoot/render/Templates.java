package dev.offshoot.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * The FreeMarker templates of everything that differs from app to app. They are written with square
 * brackets ({@code [=name]}, {@code [#list]}), so that what a generated file says with braces stays
 * as it is.
 */
final class Templates {
  private final Configuration configuration;

  Templates() {
    configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(
        new ClassTemplateLoader(Templates.class.getClassLoader(), "offshoot/templates"));
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("computer");
  }

  /** Fills a template in. The page's components are the template's variables. */
  String fill(String template, Object page) {
    StringWriter text = new StringWriter();
    try {
      configuration.getTemplate(template).process(page, text);
    } catch (TemplateException e) {
      throw new IllegalStateException("Template " + template + " does not fit its record.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Template " + template + " cannot be read.", e);
    }
    return text.toString();
  }
}
