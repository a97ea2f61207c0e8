/** The way to outside services: to their own hosts alone, with credentials no action sees. */
package app.musicschoolmanager.platform.integration;
