package dev.offshoot.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component that may be left out of the JSON. All others are required.
 *
 * <p>A schema for a language model, where everything is required, lets it be null instead; a list,
 * a map, a number or a boolean is then simply empty, 0 or false.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Omittable {}
