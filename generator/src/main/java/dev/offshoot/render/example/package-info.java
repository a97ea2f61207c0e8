/** The examples of an action as files of its app: what they say, and the test that runs them. */
package dev.offshoot.render.example;
