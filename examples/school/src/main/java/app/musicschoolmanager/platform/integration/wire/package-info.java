/** What is sent to services, and what they say about being called, in the forms that HTTP has. */
package app.musicschoolmanager.platform.integration.wire;
