/** Requests of other services, each proven by its signature, that start actions. */
package com.example.app.platform.webhook.incoming;
