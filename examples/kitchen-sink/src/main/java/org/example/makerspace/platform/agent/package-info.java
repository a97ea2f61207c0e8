/** What the app says about itself. */
package org.example.makerspace.platform.agent;
