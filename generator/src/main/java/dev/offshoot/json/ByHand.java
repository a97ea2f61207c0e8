package dev.offshoot.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component that may stand in a document, but that no language model is asked for:
 * its owner writes it by hand.
 *
 * <p>Recordings hold the schema of what was asked, so what is new starts here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface ByHand {}
