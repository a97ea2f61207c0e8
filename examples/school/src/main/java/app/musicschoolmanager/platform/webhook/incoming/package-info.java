/** Requests of other services, each proven by its signature, that start actions. */
package app.musicschoolmanager.platform.webhook.incoming;
