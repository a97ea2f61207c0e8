/** Requests of other services, each proven by its signature, that start actions. */
package org.example.makerspace.platform.webhook.incoming;
