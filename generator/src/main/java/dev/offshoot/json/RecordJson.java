package dev.offshoot.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How records are written as JSON and built from a tree that fits their schema. */
final class RecordJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new LeavingOut())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withConfigOverride(List.class, it -> it.setSetterInfo(emptyForNull()))
          .withConfigOverride(Map.class, it -> it.setSetterInfo(emptyForNull()))
          .build();

  /** In the order of the components, two spaces, one element a line, whatever the system. */
  static final ObjectWriter WRITER = MAPPER.writer(printer());

  private RecordJson() {}

  private static JsonSetter.Value emptyForNull() {
    return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(twoSpaces)
        .withArrayIndenter(twoSpaces);
  }

  /** Leaves out what may be left out and says nothing. */
  private static final class LeavingOut extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
      if (!annotated.hasAnnotation(Omittable.class)) {
        return super.findPropertyInclusion(annotated);
      }
      Class<?> type = annotated.getRawType();
      if (type.isRecord()) {
        return JsonInclude.Value.construct(
            JsonInclude.Include.CUSTOM, JsonInclude.Include.ALWAYS, Nothing.class, null);
      }
      JsonInclude.Include include = JsonInclude.Include.NON_NULL;
      if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
        include = JsonInclude.Include.NON_EMPTY;
      } else if (type == boolean.class) {
        include = JsonInclude.Include.NON_DEFAULT;
      }
      return JsonInclude.Value.construct(include, include);
    }
  }

  /** Equal to a record that says nothing: so Jackson asks whether to leave it out. */
  static final class Nothing {
    @Override
    public boolean equals(Object value) {
      return value == null || value instanceof Record && MAPPER.valueToTree(value).isEmpty();
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
