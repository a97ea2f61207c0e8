/** Whether the app is well, for those who watch over it. */
package org.example.makerspace.platform.health;
