/** What the app is told by its surroundings, and how it logs. */
package com.example.app.platform.config;
