/** What the app is told by its surroundings, and how it logs. */
package org.example.makerspace.platform.config;
