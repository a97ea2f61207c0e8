/** Whether the app is well, for those who watch over it. */
package com.example.app.platform.health;
