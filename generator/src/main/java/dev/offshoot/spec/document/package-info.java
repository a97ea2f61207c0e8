/** The agent document as text: {@code agent.json} in and out, and the schema that describes it. */
package dev.offshoot.spec.document;
