/**
 * Servers that speak OpenAI's chat completions: what they differ in, and what their failures mean.
 */
package dev.offshoot.llm.openai;
